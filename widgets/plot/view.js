import { attribute, html } from '../parts/html.js';
import { bars } from './bars-view.js';
import { drawing } from './drawing-view.js';

/** @import {Table} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Item, Plot} from './placing.js' */

/**
 * @typedef {{series: number | undefined, at: number | undefined}} Choice the series that is picked out, and the item that is read, counted
 *     over all series
 */

/** Of a long table the page shows the beginning. */
const MOST_ROWS = 200;

/**
 * The plot, its series by name, what is read off, and the table it was drawn from. Not alive it is the static picture, of
 * the same shape.
 *
 * @param {Plot} plot
 * @param {Table} table
 * @param {Choice} looked
 * @param {Say} say
 * @param {Choice} [pinned] of a figure that is alive: what stays when the pointer leaves
 */
export function view(plot, table, looked, say, pinned) {
  const alive = pinned !== undefined;
  const read = looked.at === undefined ? undefined : item(plot, looked.at);
  const total = plot.series.reduce((sum, { items }) => sum + items.length, 0);
  const slider = alive && html` role="slider" tabindex="0" aria-label="${say('plot-values')}" aria-valuemin="1" aria-valuemax="${total}" aria-valuenow="${(pinned.at ?? 0) + 1}" aria-valuetext="${told(plot, item(plot, pinned.at ?? 0), say)}"`;
  return html`<div class="plot" data-mark="${plot.mark}"${attribute('data-alive', alive)}>
${plot.series.length > 1 && html`<div class="plot-legend"${attribute('role', alive && 'group')}${attribute('aria-label', alive && say('plot-series'))}>${plot.series.map(({ name }, at) => entry(plot, name, at, looked, alive))}</div>`}
<div class="plot-field"${slider}>${plot.mark === 'bar' ? bars(plot, looked, read, say) : drawing(plot, looked, read, say)}</div>
<p class="plot-read value">${read && told(plot, read, say)}</p>
<details class="plot-table"><summary>${say('plot-table', table.rows.length)}</summary><div class="plot-scroll" tabindex="0" role="group" aria-label="${say('plot-table', table.rows.length)}"><table><thead><tr>${table.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${table.rows.slice(0, MOST_ROWS).map((row) => html`<tr>${row.map((text) => html`<td>${local(text, say)}</td>`)}</tr>`)}</tbody></table></div></details>
${alive && html`<p class="said" role="status">${looked.at !== undefined && read ? told(plot, read, say) : ''}</p>`}
</div>`.toString();
}

/**
 * @param {Plot} plot
 * @param {string} name
 * @param {number} at
 * @param {Choice} looked
 * @param {boolean} alive
 */
function entry({ mark }, name, at, looked, alive) {
  const shape = mark === 'line' ? html`<line class="plot-stroke-${at}" x1="0" x2="22" y1="5" y2="5"/>` : mark === 'dot' ? html`<path class="plot-dots-${at}" d="M11 5h0"/>` : html`<rect class="plot-fill-${at}" x="3" width="16" height="10"/>`;
  const sample = html`<svg width="22" height="10" aria-hidden="true">${shape}</svg> ${name}`;
  return alive
    ? html`<button type="button" class="quiet" data-key="${at}" data-set="series" data-value="${at}" aria-pressed="${looked.series === at}">${sample}</button>`
    : html`<span class="plot-entry">${sample}</span>`;
}

/**
 * An item by its number over all series, and whose it is.
 *
 * @param {Plot} plot
 * @param {number} number
 * @returns {(Item & {series: number}) | undefined}
 */
export function item({ series }, number) {
  let before = 0;
  for (const [at, { items }] of series.entries()) {
    const found = items[number - before];
    if (found) {
      return { ...found, series: at };
    }
    before += items.length;
  }
  return undefined;
}

/**
 * "mixed4a: share 25, accuracy 93.1".
 *
 * @param {Plot} plot
 * @param {(Item & {series: number}) | undefined} found
 * @param {Say} say
 */
function told({ across, up, series, mark }, found, say) {
  if (!found) {
    return '';
  }
  const [first, second] = mark === 'bar' ? [up.label, across.label] : [across.label, up.label || say('plot-count')];
  const name = series[found.series]?.name ?? '';
  return `${name === '' ? '' : `${name}: `}${first} ${local(found.of[0], say)}${say('comma')}${second} ${local(found.of[1], say)}`;
}

/**
 * A number with the decimal mark of the language; other texts as they are.
 *
 * @param {string} text
 * @param {Say} say
 */
export function local(text, say) {
  return /^[-\u2212]?\d*\.?\d+$/.test(text) ? text.replace('-', '\u2212').replace('.', say('decimal-mark')) : text;
}
