import { choices } from '../parts/choices.js';
import { view } from './view.js';

/** @import {LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Swept} from './view.js' */

/**
 * Brings the figure alive. Everything it can show was asked for when the page was made.
 *
 * @param {HTMLElement} element
 * @param {{swept: Swept, first: number[], say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { swept, first, say, lens, state }) {
  let way = first;

  choices(element, (what, value) => {
    const axis = Number(what.replace('axis-', ''));
    const values = value.split(' ').map(Number);
    way = what === 'cell' ? [...values, ...way.slice(values.length)] : way.map((one, at) => (at === axis ? Number(value) : one));
    redraw();
    state.set(
      Object.fromEntries(
        swept.axes.flatMap(({ label, names }, at) => (way[at] === first[at] ? [] : [[label, names[way[at] ?? 0] ?? '']])),
      ),
    );
  });
  state.onChange(restore);
  restore(state.get());

  /** @param {Record<string, string>} values */
  function restore(values) {
    way = swept.axes.map(({ label, names }, at) => {
      const wanted = names.indexOf(values[label] ?? '');
      return wanted < 0 ? (first[at] ?? 0) : wanted;
    });
    redraw();
  }

  function redraw() {
    lens.draw(element, view(swept, way, say, true));
  }
}
