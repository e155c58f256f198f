import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { within } from '../parts/within.js';
import { first, view } from './view.js';

/** @import {LiveLens, Picture, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Explained} from './making.js' */

/**
 * Brings the figure alive: the place that is pointed at is computed, and the one that is chosen stays.
 *
 * @param {HTMLElement} element
 * @param {{explained: Explained, image: Picture, say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { explained, image, say, lens, state }) {
  const start = first(explained);
  let pinned = start;
  /** @type {number | undefined} */
  let passing;

  choices(element, (what, value) => stay({ ...pinned, [what]: Number(value) }));
  cursor(element, {
    position: () => pinned.at,
    pass: (at) => {
      if (at !== passing) {
        passing = at;
        redraw();
      }
    },
    stay: (at) => stay({ ...pinned, at }),
  });
  state.onChange(restore);
  restore(state.get());

  /** @param {import('./view.js').Choice} chosen */
  function stay(chosen) {
    pinned = chosen;
    passing = undefined;
    redraw();
    state.set({
      ...(pinned.at !== start.at && place(pinned.at)),
      ...(pinned.step !== start.step && { step: String(pinned.step) }),
    });
  }

  /** @param {number} at @returns {Record<string, string>} */
  function place(at) {
    const width = explained.shows === 'softmax' ? 0 : explained.output.width;
    return width === 0 ? { class: String(at) } : { x: String(at % width), y: String(Math.floor(at / width)) };
  }

  /** @param {Record<string, string>} values */
  function restore(values) {
    pinned = { at: read(values) ?? start.at, step: (within(values['step'], start.step + 1) || start.step) };
    passing = undefined;
    redraw();
  }

  /** @param {Record<string, string>} values */
  function read(values) {
    if (explained.shows === 'softmax') {
      return within(values['class'], explained.classes.length);
    }
    const { width, height } = explained.output;
    const x = within(values['x'], width);
    const y = within(values['y'], height);
    return x === undefined || y === undefined ? undefined : y * width + x;
  }

  function redraw() {
    lens.draw(element, view(explained, { ...pinned, at: passing ?? pinned.at }, image, say, pinned));
  }
}
