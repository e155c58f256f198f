import { say, wordsOf } from '../words.js';

/** Pictures of a widget that its card shows. */
const PICTURES = 4;

/**
 * @typedef {object} Content
 * @property {string} title what the card is named for a screen reader
 * @property {Node[]} parts
 * @property {string} [target] where the thing itself stands, as a fragment
 */

/**
 * What a card shows, taken from the page itself.
 *
 * @param {Document} page
 * @param {HTMLElement} trigger an element with data-card
 * @returns {Content | null} null where the page lacks what is pointed at
 */
export function contentFor(page, trigger) {
  if (trigger.getAttribute('data-card') === 'unit') {
    return { title: trigger.textContent?.trim() ?? '', parts: [part(page, unit(page, trigger))] };
  }
  const links = trigger.matches('a') ? [trigger] : [...trigger.querySelectorAll('a[href^="#"]')];
  const hashes = [...new Set(links.map((link) => link.getAttribute('href') ?? ''))];
  const found = hashes.flatMap((hash) => page.getElementById(decodeURIComponent(hash.slice(1))) ?? []);
  const [first] = found;
  if (!first) {
    return null;
  }
  const name = trigger.textContent?.trim() ?? '';
  const target = `#${first.id}`;
  const words = wordsOf(page, 'reader');
  switch (trigger.getAttribute('data-card')) {
    case 'references':
      return { title: say(words, 'references', name), parts: found.map((item) => part(page, reference(item))) };
    case 'note':
      return { title: say(words, 'note', name), parts: [part(page, [...copy(first).childNodes])] };
    case 'section':
      return { title: name, parts: [part(page, section(page, first))], target };
    case 'figure':
      return { title: name, parts: [part(page, figure(page, first))], target };
    default:
      return { title: name, parts: [part(page, [copy(first)])], target };
  }
}

/**
 * @param {Document} page
 * @param {HTMLElement} trigger
 */
function unit(page, trigger) {
  const pictures = page.createElement('div');
  pictures.className = 'card-pictures';
  pictures.append(...[...trigger.querySelectorAll('img')].map(copy));
  const says = page.createElement('p');
  says.textContent = trigger.dataset['says'] ?? '';
  return [pictures, says];
}

/** @param {Element} item */
function reference(item) {
  return [...copy(item).childNodes];
}

/**
 * @param {Document} page
 * @param {Element} head
 */
function section(page, head) {
  const title = page.createElement('p');
  title.className = 'card-title';
  title.append(...copy(head).childNodes);
  let next = head.nextElementSibling;
  while (next && !next.matches('p, h1, h2, h3, h4, h5, h6')) {
    next = next.nextElementSibling;
  }
  return next?.matches('p') ? [title, copy(next)] : [title];
}

/**
 * @param {Document} page
 * @param {Element} whole
 */
function figure(page, whole) {
  const captions = [...whole.querySelectorAll('figcaption')];
  const own = captions.filter((caption) => caption.parentElement === whole);
  const ofParts = captions.filter((caption) => !own.includes(caption));
  const pictures = page.createElement('div');
  pictures.className = 'card-pictures';
  pictures.append(...[...whole.querySelectorAll('img')].slice(0, PICTURES).map(copy));
  return [pictures, ...own.map(copy), ...ofParts.map(copy)];
}

/**
 * @param {Document} page
 * @param {Node[]} nodes
 */
function part(page, nodes) {
  const element = page.createElement('div');
  element.append(...nodes);
  return element;
}

/**
 * The same without what only the place in the page can have: ids, links to itself and back, controls.
 *
 * @param {Element} element
 */
function copy(element) {
  const twin = /** @type {Element} */ (element.cloneNode(true));
  for (const only of twin.querySelectorAll('.anchor, .back, .card, button, input, select, textarea, script')) {
    only.remove();
  }
  for (const named of [twin, ...twin.querySelectorAll('[id], [data-card], [tabindex], [loading]')]) {
    for (const attribute of ['id', 'data-card', 'tabindex', 'loading']) {
      named.removeAttribute(attribute);
    }
  }
  return twin;
}
