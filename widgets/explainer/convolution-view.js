import { html } from '../parts/html.js';
import { peak } from '../parts/kernels.js';
import { signed, unit } from '../parts/words.js';
import { corner, products, windowed } from './arithmetic.js';
import { map, square } from './map-view.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Convolution} from './making.js' */
/** @import {Told} from './view.js' */

/**
 * @param {Convolution} explained
 * @param {number} at
 * @param {Say} say
 * @param {boolean} alive
 * @returns {Told}
 */
export function convolution({ output, taps, size, bias, others, rest }, at, say, alive) {
  const value = output.values[at] ?? 0;
  const rows = taps.map(({ plane, kernel }) => {
    const seen = windowed(plane, size, output, at);
    const made = products(plane, kernel, size, output, at);
    return { plane, kernel, seen, made, sum: made.reduce((all, one) => all + one, 0) };
  });
  const weights = Math.max(...rows.map(({ kernel }) => peak(kernel)));
  const largest = Math.max(...rows.map(({ plane }) => peak(plane.values)));
  const strongest = Math.max(...rows.map(({ made }) => peak(made)));
  const sums = [...rows.map(({ sum }) => sum), ...(others > 0 ? [rest[at] ?? 0] : []), bias];
  return {
    stages: [
      {
        title: say('explain-window', size, size, taps[0]?.plane.name ?? ''),
        block: html`<div class="explain-rows">${rows.map(({ plane, seen }) => html`<div class="explain-row"><span class="value">${unit(plane.name, plane.channel)}</span>${map(plane, [...corner(plane, size, output, at), size], say)}${square(seen, size, largest, say('explain-seen'), say)}</div>`)}</div>`,
      },
      {
        title: say('explain-multiply'),
        block: html`<div class="explain-rows">${rows.map(({ kernel, made, sum }) => html`<div class="explain-row"><span class="explain-sign">×</span>${square(kernel, size, weights, say('explain-weights'), say)}<span class="explain-sign">=</span>${square(made, size, strongest, say('explain-products'), say)}<span class="explain-sum">${signed(sum, say)}</span></div>`)}</div>`,
      },
      {
        title: say('explain-add'),
        block: html`<div class="explain-end"><table class="explain-adds"><tbody>${rows.map(({ plane, sum }) => line(unit(plane.name, plane.channel), sum, say))}${others > 0 && line(say('explain-others', others), rest[at] ?? 0, say)}${line(say('explain-constant'), bias, say)}<tr class="explain-total"><th scope="row">${unit(output.name, output.channel)}</th><td>${signed(value, say)}</td></tr></tbody></table>
${map(output, [at % output.width, Math.floor(at / output.width), 1], say, { at, alive })}</div>`,
      },
    ],
    formula: say('explain-convolution'),
    numbers: `${sums.map((sum) => signed(sum, say)).join(' ')} = ${signed(value, say)}`,
  };
}

/**
 * @param {string} name
 * @param {number} value
 * @param {Say} say
 */
function line(name, value, say) {
  return html`<tr><th scope="row">${name}</th><td>${signed(value, say)}</td></tr>`;
}
