import { say, wordsOf } from '../words.js';

/** @import {Figure} from './figure.js' */
/** @import {Fragment} from './fragment.js' */

/** So many pixels of a drag lead from one end of a value to the other, if its steps are not wider. */
const ACROSS = 300;

/** Keys and how many steps they lead; the ends are far away. @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity };

/**
 * Numbers in the text that are a figure's. One that a reader can move is a slider in the line: moved, it moves the
 * figure. All are written anew when the figure tells what they are now.
 */
export class Values {
  #fragment;
  /** @type {Map<string, HTMLElement[]>} by figure */
  #places = new Map();

  /**
   * @param {Document} page
   * @param {Figure[]} figures
   * @param {Fragment} fragment
   */
  constructor(page, figures, fragment) {
    this.#fragment = fragment;
    /** @type {NodeListOf<HTMLElement>} */
    const found = page.querySelectorAll('.linked-value');
    for (const place of found) {
      const figure = figures.find(({ element }) => element.id === place.dataset['figure']);
      if (figure) {
        this.#places.set(figure.element.id, [...(this.#places.get(figure.element.id) ?? []), place]);
        if (place.dataset['step']) {
          this.#movable(place, figure.element.id);
        }
      }
    }
  }

  /** The places of a figure's values in the text. @param {string} figure */
  of(figure) {
    return this.#places.get(figure) ?? [];
  }

  /**
   * A figure tells what its values are now.
   *
   * @param {string} figure
   * @param {Record<string, number>} values
   */
  tell(figure, values) {
    for (const place of this.of(figure)) {
      const value = values[place.dataset['of'] ?? ''];
      if (value !== undefined) {
        write(place, value);
      }
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {string} id of its figure
   */
  #movable(place, id) {
    const [from = 0, to = 0, step = 1] = ['from', 'to', 'step'].map((name) => Number(place.dataset[name]));
    place.setAttribute('role', 'slider');
    place.tabIndex = 0;
    place.setAttribute('aria-valuemin', String(from));
    place.setAttribute('aria-valuemax', String(to));
    place.setAttribute('aria-label', say(wordsOf(document, 'widget'), 'value-of', place.dataset['of'] ?? ''));
    write(place, number(place.textContent ?? ''));

    /** @param {number} wanted */
    const move = (wanted) => {
      const fits = Math.min(Math.max(wanted, from), to);
      const value = Number(Math.min(from + Math.round((fits - from) / step) * step, to).toPrecision(12));
      write(place, value);
      this.#fragment.turn(id, { [place.dataset['of'] ?? '']: String(value) });
    };
    /** @type {{x: number, value: number} | undefined} */
    let grip;
    place.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        grip = { x: event.clientX, value: current(place) };
        place.setPointerCapture(event.pointerId);
        place.focus({ preventScroll: true });
        event.preventDefault();
      }
    });
    place.addEventListener('pointermove', ({ clientX }) => {
      if (grip) {
        move(grip.value + ((clientX - grip.x) / ACROSS) * (to - from));
      }
    });
    for (const end of ['pointerup', 'pointercancel']) {
      place.addEventListener(end, () => {
        grip = undefined;
      });
    }
    place.addEventListener('keydown', (event) => {
      const steps = KEYS[event.key];
      if (steps !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        move(current(place) + steps * step);
      }
    });
  }
}

/** @param {HTMLElement} place */
function current(place) {
  return Number(place.dataset['now']);
}

/**
 * With as many decimals as the author wrote.
 *
 * @param {HTMLElement} place
 * @param {number} value
 */
function write(place, value) {
  const written = (place.dataset['written'] ??= place.textContent ?? '');
  const [, decimals = ''] = /[.,](\d+)$/.exec(written.trim()) ?? [];
  const [, steps = ''] = /\.(\d+)$/.exec(String(Number(place.dataset['step'] ?? 1))) ?? [];
  const size = Math.abs(value).toFixed(Math.max(decimals.length, steps.length));
  const text = Number.isFinite(value) ? size.replace('.', written.includes(',') ? ',' : '.') : '∞';
  const signed = value < 0 && /[1-9∞]/.test(text) ? `\u2212${text}` : text;
  place.dataset['now'] = String(value);
  // As the author wrote it as long as it is that, so that no line moves when the page comes alive.
  place.textContent = number(written) === value ? written : signed;
  if (place.getAttribute('role') === 'slider') {
    place.setAttribute('aria-valuenow', String(value));
    place.setAttribute('aria-valuetext', place.textContent);
  }
}

/** @param {string} text as an author writes it */
function number(text) {
  return Number(text.trim().replace('\u2212', '-').replace(',', '.'));
}
