/** What every figure has whose sliders change a drawing: an article's own module makes one of a few lines with it. */
import { sight } from './scrub-view.js';
import { speech } from './words.js';

/** @import {Mounting, Words} from '../types' */

/**
 * @typedef {{name: string, start: number, from: number, to: number, step: number}} Slider
 * @typedef {Slider[]} Sliders
 * @typedef {{label: string, from?: number, to?: number}} Axis without `from` and `to` it takes what fits
 * @typedef {{name: string, points: [x: number, y: number][], dots?: boolean}} Line `dots`: its points are seen
 * @typedef {{
 *   lines: Line[], across: Axis, up: Axis, values?: Record<string, number>, field?: (x: number, y: number) => number,
 * }} Scene `field` is drawn as contours and wants axes with ends
 */

/**
 * Makes the exports of a module, all but its attributes.
 *
 * @template Given
 * @param {(given: Given) => {sliders: Sliders, compute: (values: Record<string, number>) => Scene}} define of the figure's attributes; pure
 */
export function scrubber(define) {
  return {
    /**
     * Nothing is asked of a model; what is wrong is found while the page is made.
     *
     * @param {unknown} _lens
     * @param {Given} given
     */
    async load(_lens, given) {
      const { sliders, compute } = define(given);
      compute(started(sliders));
      return {};
    },

    /**
     * @param {{}} _data
     * @param {Given} given
     * @param {Words} words
     */
    render(_data, given, words) {
      const { sliders, compute } = define(given);
      return sight(sliders, started(sliders), compute(started(sliders)), speech(words));
    },

    /**
     * What the text beside the figure may show and, if it is a slider's, move.
     *
     * @param {{}} _data
     * @param {Given} given
     */
    values(_data, given) {
      const { sliders, compute } = define(given);
      const { values = {} } = compute(started(sliders));
      // What is infinite at first can stand in no text.
      const finite = Object.entries(values).filter(([, value]) => Number.isFinite(value));
      return {
        ...Object.fromEntries(finite.map(([name, value]) => [name, { value }])),
        ...Object.fromEntries(sliders.map(({ name, start, from, to, step }) => [name, { value: start, from, to, step }])),
      };
    },

    /**
     * @param {HTMLElement} element
     * @param {Mounting<Given, {}>} mounting
     */
    mount(element, { attributes, lens, state, words }) {
      const { sliders, compute } = define(attributes);
      const say = speech(words);
      let chosen = started(sliders);

      element.addEventListener('input', ({ target }) => {
        if (target instanceof HTMLInputElement && target.dataset['slider']) {
          chosen = { ...chosen, [target.dataset['slider']]: Number(target.value) };
          redraw();
          state.set(written());
        }
      });
      state.onChange(restore);
      restore(state.get());

      /** @param {Record<string, string>} values */
      function restore(values) {
        chosen = Object.fromEntries(
          sliders.map(({ name, start, from, to, step }) => {
            const value = Number(values[name] || NaN);
            const stepped = from + Math.round((Math.min(Math.max(value, from), to) - from) / step) * step;
            return [name, Number.isFinite(value) ? Number(Math.min(stepped, to).toPrecision(12)) : start];
          }),
        );
        redraw();
      }

      function written() {
        const moved = sliders.filter(({ name, start }) => chosen[name] !== start);
        return Object.fromEntries(moved.map(({ name }) => [name, String(chosen[name])]));
      }

      function redraw() {
        const scene = compute(chosen);
        lens.draw(element, sight(sliders, chosen, scene, say, true));
        state.tell({ ...scene.values, ...chosen });
      }
    },
  };
}

/** @param {Sliders} sliders @returns {Record<string, number>} */
function started(sliders) {
  return Object.fromEntries(sliders.map(({ name, start }) => [name, start]));
}
