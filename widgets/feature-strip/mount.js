import { choices } from '../parts/choices.js';
import { within } from '../parts/within.js';
import { first, view } from './view.js';

/** @import {LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Choice, Strips} from './view.js' */

/**
 * Brings the figure alive: a picture that is pointed at is shown large, and the one that is chosen stays. Everything it
 * can show was asked for when the page was made.
 *
 * @param {HTMLElement} element
 * @param {{strips: Strips, say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { strips: all, say, lens, state }) {
  /** @type {Choice} */
  let pinned = { strip: 0, cell: first(all, 0) };
  /** @type {number | undefined} */
  let passing;

  choices(element, (what, value) => {
    const number = Number(value);
    pinned = what === 'strip' ? { strip: number, cell: first(all, number) } : { ...pinned, cell: number };
    pass(undefined);
    redraw();
    state.set({
      ...(pinned.strip !== 0 && { of: named(pinned.strip) }),
      ...(pinned.cell !== first(all, pinned.strip) && { at: String(pinned.cell) }),
    });
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = pointerType === 'mouse' && target instanceof Element ? target.closest('[data-cell]') : null;
    pass(over ? Number(over.getAttribute('data-cell')) : undefined);
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  state.onChange(restore);
  restore(state.get());

  /** @param {Record<string, string>} values */
  function restore(values) {
    const strip = Math.max(all.strips.findIndex((_, at) => named(at) === values['of']), 0);
    pinned = { strip, cell: within(values['at'], all.strips[strip]?.cells.length ?? 0) ?? first(all, strip) };
    redraw();
  }

  /** @param {number} strip */
  function named(strip) {
    return all.strips[strip]?.units.join('|') ?? '';
  }

  /** @param {number | undefined} cell */
  function pass(cell) {
    if (cell !== passing) {
      passing = cell;
      redraw();
    }
  }

  function redraw() {
    lens.draw(element, view(all, { ...pinned, cell: passing ?? pinned.cell }, say, pinned));
  }
}
