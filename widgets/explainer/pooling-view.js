import { html } from '../parts/html.js';
import { peak } from '../parts/kernels.js';
import { signed } from '../parts/words.js';
import { corner, windowed } from './arithmetic.js';
import { map, square } from './map-view.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Pooling} from './making.js' */
/** @import {Told} from './view.js' */

/**
 * @param {Pooling} explained
 * @param {number} at
 * @param {Say} say
 * @param {boolean} alive
 * @returns {Told}
 */
export function pooling({ before, output, size, how }, at, say, alive) {
  const seen = windowed(before, size, output, at);
  const value = output.values[at] ?? 0;
  const written = seen.map((one) => signed(one, say));
  return {
    stages: [
      {
        title: say('explain-window', size, size, before.name),
        block: html`<div class="explain-row">${map(before, [...corner(before, size, output, at), size], say)}${square(seen, size, peak(before.values), say('explain-seen'), say)}</div>`,
      },
      { title: say(`explain-${how}`), block: html`<p class="explain-large">${signed(value, say)}</p>` },
      { title: say('explain-everywhere'), block: map(output, [at % output.width, Math.floor(at / output.width), 1], say, { at, alive }) },
    ],
    formula: say(`explain-pooling-${how}`, size * size),
    numbers: how === 'mean' ? `(${written.join(' ')}) / ${size * size} = ${signed(value, say)}` : `max(${written.join('; ')}) = ${signed(value, say)}`,
  };
}
