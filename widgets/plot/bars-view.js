import { attribute, html } from '../parts/html.js';
import { local } from './view.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Item, Plot} from './placing.js' */
/** @import {Choice} from './view.js' */

/**
 * Bars that lie, each beside its name: a row a name, and in it a bar a series.
 *
 * @param {Plot} plot
 * @param {Choice} looked
 * @param {(Item & {series: number}) | undefined} read
 * @param {Say} say
 */
export function bars({ names, series, across, up, zero }, looked, read, say) {
  const ticks = across.ticks.map(({ at }) => html`<span class="plot-grid" style="--at: ${at}%"></span>`);
  let before = 0;
  const numbered = series.map(({ items }) => {
    const first = before;
    before += items.length;
    return items.map((one, at) => ({ ...one, number: first + at }));
  });
  return html`<span class="plot-label">${up.label}</span><div class="plot-bars" style="--zero: ${zero}%">${names.map(
    (name, row) =>
      html`<div class="plot-row" data-key="${row}"><span class="plot-name">${local(name, say)}</span><span class="plot-track">${ticks}${numbered.map((items, at) => {
        const found = items.find(({ y }) => y === row);
        const lit = found && read?.series === at && read.y === row;
        return found && html`<span class="plot-bar plot-back-${at}"${attribute('data-dim', looked.series !== undefined && looked.series !== at)}${attribute('data-lit', lit)} data-item="${found.number}" style="--from: ${found.x}%; --long: ${found.width ?? 0}%"><span class="plot-value">${local(found.of[1], say)}</span></span>`;
      })}</span></div>`,
  )}<div class="plot-row" aria-hidden="true"><span class="plot-name"></span><span class="plot-track plot-scale">${across.ticks.map(({ at, text }) => html`<span class="plot-tick" style="--at: ${at}%">${local(text, say)}</span>`)}</span></div></div><span class="plot-label plot-across">${across.label}</span>`;
}
