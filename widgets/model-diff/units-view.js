import { attribute, html } from '../parts/html.js';
import { crop } from '../parts/sheet-view.js';
import { figure, unit } from '../parts/words.js';
import { ALONE } from './pairs.js';

/** @import {CompareAnswer} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Difference, Sheets} from './pairs.js' */

/** @typedef {{model: string, other: string, full: string}} Names `full`, of the other with its model's name */

/**
 * The units of two layers that fire alike, side by side, and those of both that have no counterpart. They are matched
 * between layers at the same place alone: for others it says so, and leads there.
 *
 * @param {CompareAnswer} compared
 * @param {{row: number, column: number}} place
 * @param {Names} names
 * @param {Sheets} sheets
 * @param {Difference['channels']} channels
 * @param {Say} say
 * @param {boolean} alive
 */
export function units({ layers, otherLayers, units: all }, { row, column }, names, sheets, channels, say, alive) {
  const pair = row === column ? all[row] : undefined;
  if (!pair) {
    return html`<div class="diff-none" data-key="none"><p>${say('diff-unmatched')}</p><p class="offers">${[row, column]
      .filter((at) => all[at])
      .map((at) => html`<button type="button" class="quiet" data-set="pair" data-value="${at}">${layers[at]} × ${otherLayers[at]}</button> `)}</p></div>`;
  }
  /** @param {'model' | 'full'} whose @param {number} channel */
  const icon = (whose, channel) => {
    const model = names[whose];
    const at = channels[model]?.[row]?.indexOf(channel) ?? -1;
    const sheet = sheets[`${model} ${row}`];
    const layer = whose === 'model' ? pair.layer : pair.other;
    const alt = say('diff-unit', unit(layer, channel), whose === 'model' ? names.model : names.other);
    return sheet && at >= 0
      ? crop(sheet.picture, { width: sheet.columns, height: Math.round(sheet.picture.height / sheet.cell) }, at, alive ? undefined : alt)
      : html`<span class="blank"></span>`;
  };
  /** @param {'model' | 'full'} whose @param {{unit: number, correlation: number}[]} lonely */
  const lonely = (whose, lonely) =>
    lonely.length > 0 &&
    html`<div data-key="${whose}"><p class="small-heading">${say('diff-lonely', whose === 'model' ? names.model : names.other, whose === 'model' ? names.other : names.model)}</p>
<div class="diff-tiles">${lonely.map(({ unit: channel, correlation }) => {
      const is = correlation < ALONE;
      return html`<div class="diff-tile" data-key="${channel}"${attribute('data-lonely', is)}>${icon(whose, channel)}<b>${channel}</b><span class="value">${say('diff-at-most', figure(correlation, say))}</span>${is && html`<span class="diff-flag">${say('diff-no-counterpart')}</span>`}</div>`;
    })}</div></div>`;
  return html`<div class="diff-matched" data-key="matched"><p class="small-heading">${say('diff-matched', pair.layer, names.model, pair.other, names.other)}</p>
<div class="diff-tiles">${pair.pairs.map(
    ({ unit: one, other, correlation }) =>
      html`<div class="diff-pair" data-key="${one}">${icon('model', one)}${icon('full', other)}<b>${one}</b><b>${other}</b><span class="value">${figure(correlation, say)}</span></div>`,
  )}</div>
<p class="value">${say('diff-mean', figure(pair.mean, say))}</p>
${lonely('model', pair.alone)}${lonely('full', pair.otherAlone)}</div>`;
}
