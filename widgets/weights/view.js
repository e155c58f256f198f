import { sorry } from '../parts/asking-view.js';
import { number } from '../parts/controls.js';
import { kernel, legend } from '../parts/kernel-view.js';
import { deeds } from '../parts/kernel-words.js';
import { peak, sums } from '../parts/kernels.js';
import { attribute, html } from '../parts/html.js';
import { frame, net, where } from '../parts/net.js';
import { picture } from '../parts/picture.js';
import { signed, unit } from '../parts/words.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Cell, Group, Weighed} from './kernels.js' */

/**
 * @typedef {{
 *   live: boolean, pinned: Cell, refused: boolean, busy: string | undefined, progress: number | undefined,
 *   problem: {text: string, offers: {name: string, value: string, text: string}[]} | undefined,
 * }} Life what only a figure that is alive has: the cell that it stays at, and what is waited for
 */

/**
 * The whole figure: all kernels small, one of them large. Without `life` it is the static picture, of the
 * same shape.
 *
 * @param {Weighed} weighed
 * @param {Cell} cell shown large
 * @param {number} at the position in its kernel that is read
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(weighed, cell, at, say, life) {
  const [first] = weighed.groups;
  return html`<div class="weights"${attribute('data-alive', life !== undefined)}>
<div class="weights-bar"><p class="small-heading">${weighed.from.name} → ${weighed.layer.name}</p>${life?.live && html`<div class="controls">${number('to', say('channel'), life.pinned.to, weighed.layer.channels, say('of', weighed.layer.channels), life.refused ? refusal(weighed, life, say) : undefined)}</div>`}</div>
${life?.problem && html`<div class="weights-problem" data-key="problem">${sorry(life.problem)}</div>`}
${life?.busy !== undefined && html`<div class="forming" data-key="forming"><progress${attribute('value', life.progress)} aria-label="${say('forms')}"></progress><span>${life.busy}</span></div>`}
<div class="weights-all" data-rest${attribute('role', life && 'radiogroup')}${attribute('aria-label', life && say('weights-of', weighed.from.name, weighed.layer.name))}>${
    first?.sign === 0 ? multiples(weighed, cell, say, life) : weighed.groups.map((group) => list(weighed, group, cell, say, life))
  }</div>
${large(weighed, cell, at, say, life)}
${life && html`<p class="said" role="status">${life.refused ? refusal(weighed, life, say) : (life.problem?.text ?? life.busy ?? said(weighed, cell, at, say))}</p>`}
</div>`.toString();
}

/**
 * A table: earlier channels at the side, later ones above.
 *
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {Say} say
 * @param {Life} [life]
 */
function multiples(weighed, cell, say, life) {
  const { groups, from, layer } = weighed;
  const above = groups[0]?.cells ?? [];
  return html`<div class="weights-scroll" data-key="table"><div class="weights-table" style="--columns: ${above.length}">
<div class="weights-row" data-key="above"><span class="weights-corner" aria-hidden="true"><span>${layer.name} →</span><span>${from.name} ↓</span></span>${above.map(({ to }) => head(weighed, layer.name, to, to === cell.to, life, say))}</div>
${groups.map(
  ({ cells }) =>
    html`<div class="weights-row" data-key="${cells[0]?.from}">${cells[0] && head(weighed, from.name, cells[0].from, cells[0].from === cell.from, life, say)}${cells.map((one) => html`<div class="weights-cell"${radio(weighed, one, life, say)}>${small(weighed, one, say, life)}</div>`)}</div>`,
)}</div></div>`;
}

/**
 * @param {Weighed} weighed
 * @param {string} layer
 * @param {number} channel
 * @param {boolean} lit
 * @param {Life | undefined} life
 * @param {Say} say
 */
function head(weighed, layer, channel, lit, life, say) {
  return html`<span class="weights-head" data-key="${unit(layer, channel)}"${attribute('data-lit', lit)}${attribute('aria-hidden', life && 'true')}>${icon(weighed, layer, channel, life, say)}<span class="value">${channel}</span></span>`;
}

/**
 * A unit's neighbours of one sign, each with its picture over its kernel.
 *
 * @param {Weighed} weighed
 * @param {Group} group
 * @param {Cell} cell
 * @param {Say} say
 * @param {Life} [life]
 */
function list(weighed, { sign, to, cells }, cell, say, life) {
  const { from, layer } = weighed;
  return html`<div class="weights-group" data-key="${sign}"><p class="small-heading">${say(sign > 0 ? 'weights-exciting' : 'weights-inhibiting', unit(layer.name, to))}</p><div class="weights-neighbours">${cells.map((one) => {
    const { excitation, inhibition } = sums(one.kernel);
    return html`<div class="weights-neighbour"${attribute('data-lit', one.from === cell.from && one.to === cell.to)}${radio(weighed, one, life, say)}>${icon(weighed, from.name, one.from, life, say)}<span class="weights-name value">${one.from}</span>${small(weighed, one, say, life)}<span class="value">${signed(sign > 0 ? excitation : -inhibition, say)}</span></div>`;
  })}</div></div>`;
}

/**
 * The attributes of a cell as one to choose.
 *
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {Life | undefined} life
 * @param {Say} say
 */
function radio(weighed, cell, life, say) {
  const chosen = life?.pinned.from === cell.from && life.pinned.to === cell.to;
  return html` data-key="${cell.from}-${cell.to}"${life && html` role="radio" tabindex="${chosen ? 0 : -1}" aria-checked="${chosen}" data-set="cell" data-value="${cell.from} ${cell.to}" aria-label="${summary(weighed, cell, say)}"`}`;
}

/**
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {Say} say
 * @param {Life} [life]
 */
function small(weighed, cell, say, life) {
  const label = life ? {} : { label: summary(weighed, cell, say) };
  return kernel(cell.kernel, weighed.width, weighed.maximum, label);
}

/**
 * One kernel between the pictures of its two units, and what it does in words.
 *
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {number} at
 * @param {Say} say
 * @param {Life} [life]
 */
function large(weighed, cell, at, say, life) {
  const { from, layer, width, height } = weighed;
  const most = peak(cell.kernel);
  const value = signed(cell.kernel[at] ?? 0, say);
  const single = width * height === 1;
  const marks = html`<path class="net" d="${net(width, height)}"/><circle class="weights-middle" cx="${width / 2}" cy="${height / 2}" r="${Math.min(width, height) / 90 + 0.05}"/>${life && !single && frame(at, width)}`;
  return html`<div class="weights-one" role="group" aria-label="${summary(weighed, cell, say)}">
<div class="weights-pair"><div class="weights-end">${icon(weighed, from.name, cell.from, undefined, say)}<b>${unit(from.name, cell.from)}</b></div>
<div class="weights-kernel"><div class="weights-map" style="aspect-ratio: ${width} / ${height}">${kernel(cell.kernel, width, most, { label: say('weights-positions', height, width), marks })}${
    life && !single &&
    html`<div class="net-grid" role="grid" aria-label="${say('weights-positions', height, width)}" aria-rowcount="${height}" aria-colcount="${width}" data-width="${width}" data-height="${height}"><div role="row" aria-rowindex="${Math.floor(at / width) + 1}"><div role="gridcell" tabindex="0" aria-colindex="${(at % width) + 1}" aria-label="${where(at, width, say)}: ${value}"></div></div></div>`
  }</div>${legend(signed(-most, say), signed(most, say))}</div>
<div class="weights-end">${icon(weighed, layer.name, cell.to, undefined, say)}<b>${unit(layer.name, cell.to)}</b></div></div>
<div class="weights-words">${sentences(weighed, cell, say).map((sentence) => html`<p>${sentence}</p>`)}${life && !single && html`<p class="weights-read value" data-key="read">${where(at, width, say)}: <b>${value}</b></p>`}</div>
</div>`;
}

/**
 * @param {Weighed} weighed
 * @param {string} layer
 * @param {number} channel
 * @param {Life | undefined} life
 * @param {Say} say
 */
function icon({ icons }, layer, channel, life, say) {
  const name = unit(layer, channel);
  const known = icons[name];
  return known ? picture(known, life ? '' : say('looks-for', name)) : html`<span class="blank"></span>`;
}

/**
 * "conv2:3 to conv3:12: excites +1.20, inhibits −0.31".
 *
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {Say} say
 */
function summary({ from, layer }, cell, say) {
  const { excitation, inhibition } = sums(cell.kernel);
  return say('weights-cell', unit(from.name, cell.from), unit(layer.name, cell.to), signed(excitation, say), signed(-inhibition, say));
}

/**
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {Say} say
 */
function sentences({ from, layer, width, height }, cell, say) {
  return deeds([unit(from.name, cell.from), unit(layer.name, cell.to)], { width, height, kernel: cell.kernel }, say);
}

/**
 * For a screen reader: what the cursor reads, and of which kernel.
 *
 * @param {Weighed} weighed
 * @param {Cell} cell
 * @param {number} at
 * @param {Say} say
 */
function said(weighed, cell, at, say) {
  const read = weighed.width * weighed.height > 1 ? ` ${where(at, weighed.width, say)}: ${signed(cell.kernel[at] ?? 0, say)}` : '';
  return `${sentences(weighed, cell, say).join(' ')}${read}`;
}

/**
 * @param {Weighed} weighed
 * @param {Life} life
 * @param {Say} say
 */
function refusal({ layer }, { pinned }, say) {
  return say('permitted', layer.name, layer.channels - 1, pinned.to);
}
