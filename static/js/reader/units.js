import { say, wordsOf } from '../words.js';

/**
 * @typedef {[layer: number, channel: number, picture: string, effects: [label: number, effect: number][],
 *   along: [layer: number, channel: number][]]} Unit
 * @typedef {{layers: {name: string, folder: string}[], classes: string[], units: Unit[]}} Index
 * @typedef {{unit: Unit, says: string}} Found
 */

const MOST = 48;

/**
 * Makes a model's page search its units: by what they do for a class, by their layer, by name with what fires along.
 * The index is fetched when somebody comes to search.
 *
 * @param {Document} page
 */
export function offerUnits(page) {
  page.querySelectorAll('form[data-units]').forEach((form) => {
    offer(/** @type {HTMLFormElement} */ (form), wordsOf(page, 'reader'));
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} words
 */
function offer(form, words) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
  const list = /** @type {HTMLElement} */ (form.querySelector('ul'));
  const status = /** @type {HTMLElement} */ (form.querySelector('[role="status"]'));
  const address = new URL(form.dataset['units'] ?? '', document.baseURI);
  /** @type {Promise<Index> | undefined} */
  let index;
  const fetched = () => (index ??= fetch(address).then((response) => response.json()));
  const search = async () => {
    const wanted = field.value.trim().toLowerCase();
    const all = await fetched();
    if (wanted !== field.value.trim().toLowerCase()) {
      return;
    }
    const found = wanted === '' ? [] : find(all, wanted);
    list.replaceChildren(...found.slice(0, MOST).map((one) => tile(one, all, address)));
    status.textContent = wanted === '' ? '' : say(words, 'units-found', found.length);
    const here = new URL(location.href);
    wanted === '' ? here.searchParams.delete('q') : here.searchParams.set('q', field.value.trim());
    history.replaceState(history.state, '', here);
  };
  const failed = () => {
    index = undefined;
    status.textContent = say(words, 'units-not-there');
  };
  field.addEventListener('input', () => search().catch(failed));
  field.addEventListener('focus', () => fetched().catch(failed), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search().catch(failed);
  });
  form.hidden = false;
  field.value = new URL(location.href).searchParams.get('q') ?? '';
  if (field.value !== '') {
    search().catch(failed);
  }
}

/**
 * @param {Index} index
 * @param {string} wanted in small letters, not empty
 * @returns {Found[]}
 */
function find(index, wanted) {
  const named = index.units.find((unit) => nameOf(unit, index).toLowerCase() === wanted);
  if (named) {
    return [{ unit: named, says: '' }, ...alongWith(named, index)];
  }
  const labels = new Set(index.classes.flatMap((name, i) => (name.toLowerCase().includes(wanted) ? [i] : [])));
  if (labels.size > 0) {
    return index.units
      .map((unit) => ({ unit, effect: Math.max(...effectsOn(unit, labels), 0) }))
      .filter((one) => one.effect > 0)
      .sort((one, other) => other.effect - one.effect)
      .map((one) => ({ unit: one.unit, says: '+' + one.effect.toPrecision(3) }));
  }
  return index.units
    .filter((unit) => nameOf(unit, index).toLowerCase().startsWith(wanted))
    .map((unit) => ({ unit, says: '' }));
}

/**
 * @param {Unit} unit
 * @param {Index} index
 * @returns {Found[]}
 */
function alongWith(unit, index) {
  return unit[4].flatMap(([layer, channel]) => {
    const other = index.units.find((one) => one[0] === layer && one[1] === channel);
    return other ? [{ unit: other, says: '' }] : [];
  });
}

/**
 * @param {Unit} unit
 * @param {Set<number>} labels
 */
function effectsOn(unit, labels) {
  return unit[3].filter(([label]) => labels.has(label)).map(([, effect]) => effect);
}

/**
 * @param {Unit} unit
 * @param {Index} index
 */
function nameOf(unit, index) {
  return (index.layers[unit[0]]?.name ?? '') + ':' + unit[1];
}

/**
 * @param {Found} found
 * @param {Index} index
 * @param {URL} address of the index
 */
function tile(found, index, address) {
  const { unit, says } = found;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'unit-tile';
  link.href = new URL((index.layers[unit[0]]?.folder ?? '') + '/' + unit[1] + '/index.html', address).href;
  if (unit[2] === '') {
    link.append(part('span', 'unit-blank', ''));
  } else {
    const picture = document.createElement('img');
    picture.src = new URL('../../lens/blobs/' + unit[2], address).href;
    picture.alt = '';
    picture.width = 96;
    picture.height = 96;
    picture.loading = 'lazy';
    link.append(picture);
  }
  link.append(part('span', 'unit-name', nameOf(unit, index)));
  if (says !== '') {
    link.append(part('span', 'unit-says', says));
  }
  item.append(link);
  return item;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} text
 */
function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
