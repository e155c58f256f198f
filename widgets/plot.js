/**
 * A table of the article as a plot: lines, dots, areas, bars, or a histogram. Scales, ticks and bins are D3's, worked out
 * while the page is made; a browser gets what came of them.
 */
import { explore } from './plot/mount.js';
import { placed } from './plot/placing.js';
import { view } from './plot/view.js';
import { speech } from './parts/words.js';

/** @import {Attributes, Lens, Mounting, Table, Words} from './types' */
/** @import {Plot} from './plot/placing.js' */

/**
 * @typedef {{
 *   data: Table, mark: 'line' | 'dot' | 'area' | 'bar' | 'histogram', x: string, y: string, color: string, xLabel: string, yLabel: string,
 *   zero: 'yes' | 'no', bins: number,
 * }} Given
 */

/** Only the program that makes pages has it. */
const LIBRARY = './libraries/d3.js';

/** @satisfies {Attributes} */
export const attributes = {
  data: { type: 'table', describe: 'a CSV or TSV file of the article, with the columns’ names in its first line' },
  mark: { type: 'choice', choices: ['line', 'dot', 'area', 'bar', 'histogram'], default: 'line', describe: 'how values are drawn' },
  x: { type: 'text', describe: 'the column that goes across; of bars the one that names them' },
  y: { type: 'text', default: '', describe: 'the column that goes up, or that bars are long by; a histogram counts instead' },
  color: { type: 'text', default: '', describe: 'the column that tells series apart' },
  xLabel: { type: 'text', default: '', describe: 'what stands at the axis from left to right, with its unit; otherwise the column’s name' },
  yLabel: { type: 'text', default: '', describe: 'what stands at the other axis' },
  zero: { type: 'choice', choices: ['no', 'yes'], default: 'no', describe: 'whether the axis that goes up begins at zero; bars, areas and histograms always do' },
  bins: { type: 'integer', default: 20, describe: 'of a histogram: about how many' },
};

/**
 * @param {Lens} _lens
 * @param {Given} given
 * @returns {Promise<Plot>}
 */
export async function load(_lens, given) {
  const { default: d3 } = await import(LIBRARY);
  return placed(d3, given);
}

/**
 * @param {Plot} data
 * @param {Given} given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, given, words) {
  return view(data, given.data, { series: undefined, at: undefined }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Plot>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  explore(element, { plot: data, table: given.data, say: speech(words), lens, state });
}
