import { html } from '../parts/html.js';
import { peak } from '../parts/kernels.js';
import { percent, signed } from '../parts/words.js';
import { map } from './map-view.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Relu} from './making.js' */
/** @import {Told} from './view.js' */

/**
 * @param {Relu} explained
 * @param {number} at
 * @param {Say} say
 * @param {boolean} alive
 * @returns {Told}
 */
export function relu({ before, output }, at, say, alive) {
  const value = before.values[at] ?? 0;
  /** @type {[number, number, number]} */
  const frame = [at % before.width, Math.floor(at / before.width), 1];
  const cut = before.values.filter((one) => one < 0).length / before.values.length;
  return {
    stages: [
      { title: say('explain-before'), block: map(before, frame, say, { at, alive }) },
      { title: say('explain-cut'), block: bend(value, peak(before.values), say) },
      { title: say('explain-after', percent(cut)), block: map(output, frame, say) },
    ],
    formula: say('explain-relu'),
    numbers: `max(0, ${signed(value, say)}) = ${signed(Math.max(value, 0), say)}`,
  };
}

/**
 * The function, with the value on it.
 *
 * @param {number} value
 * @param {number} most the largest value, without its sign
 * @param {Say} say
 */
function bend(value, most, say) {
  const x = 50 + (45 * value) / most;
  const y = 90 - (80 * Math.max(value, 0)) / most;
  return html`<svg class="explain-bend" viewBox="0 0 100 100" role="img" aria-label="max(0, ${signed(value, say)}) = ${signed(Math.max(value, 0), say)}"><path class="axis" d="M5 90H95M50 95V8"/><path class="bend" d="M5 90H50L95 10"/><path class="drop" d="M${x.toFixed(1)} 90V${y.toFixed(1)}H50"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.5"/></svg>`;
}
