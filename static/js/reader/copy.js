import { announce } from './announce.js';
import { say, wordsOf } from '../words.js';

/** How long a button says that it did what it was asked, in milliseconds. */
const SAID = 2000;

/** Links to where they stand: of a heading, of a figure or table, of an equation. */
const PLACES = 'a.anchor, a.caption-label, a.equation-number';

/**
 * Copying: the buttons beside a text, and the links to a place.
 *
 * @param {Document} page
 */
export function offerCopies(page) {
  for (const button of page.querySelectorAll('button[data-copies]')) {
    const source = page.getElementById(button.getAttribute('data-copies') ?? '');
    if (source && button instanceof HTMLButtonElement) {
      button.hidden = false;
      button.addEventListener('click', () => copy(page, button, source.textContent ?? ''));
    }
  }
  page.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest(PLACES) : null;
    if (anchor instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // The link is followed as well: the address bar shows what was copied.
      copy(page, anchor, anchor.href);
    }
  });
}

/**
 * @param {Document} page
 * @param {HTMLElement} control
 * @param {string} text
 */
async function copy(page, control, text) {
  const copied = await toClipboard(page, text);
  announce(page, say(wordsOf(page, 'reader'), copied ? 'copied' : 'not-copied'));
  if (copied) {
    control.setAttribute('data-copied', '');
    setTimeout(() => control.removeAttribute('data-copied'), SAID);
  }
}

/**
 * @param {Document} page
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function toClipboard(page, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard outside https: the old way.
    const field = page.createElement('textarea');
    field.value = text;
    field.className = 'announcement';
    page.body.append(field);
    field.select();
    const copied = page.execCommand('copy');
    field.remove();
    return copied;
  }
}
