import { sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { attribute, html } from '../parts/html.js';
import { cells, frame, net, where } from '../parts/net.js';
import { picture } from '../parts/picture.js';
import { classes, shelf } from '../parts/seen-view.js';
import { figure, list, unit } from '../parts/words.js';

/** @import {Picture, PredictAnswer, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Strongest} from './positions.js' */

/**
 * @typedef {{picture: Picture, top: Strongest[], telling: number[], classes: PredictAnswer['classes']}} Looked a picture and what the layer made of it
 * @typedef {{
 *   layer: {name: string, height: number, width: number}, maximum: number,
 *   pictures: Looked[], icons: Record<string, Picture>,
 * }} Dictionary
 * @typedef {{picture: number, at: number, lit: number | undefined}} Place `at` row by row; `lit` the channel whose positions are shown
 * @typedef {{channel: number, done: number, total: number, step: Step | undefined}} Forming the channel whose picture is being made, and how many are done
 * @typedef {{live: boolean, pinned: number, forming: Forming | undefined, looking: boolean, problem: string | undefined}} Life what only a figure that is alive has
 */

const LETTERS = 'ABCDEFGH';

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Dictionary} dictionary
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(dictionary, place, say, life) {
  const looked = /** @type {Looked} */ (dictionary.pictures[place.picture]);
  return html`<div class="dictionary"${attribute('data-alive', life !== undefined)}>
<div class="dictionary-look">
${stage(dictionary, looked, place, say, life)}
${classes(looked.classes)}
${shelf(dictionary.pictures, place.picture, say, life)}
</div>
<div class="here">${here(dictionary, looked, place, say, life)}</div>
${tellings(dictionary, looked, place, say, life)}
${life && html`<p class="said" role="status">${life.problem ?? progress(dictionary, life, say) ?? said(dictionary, looked, life.pinned, say)}</p>`}
</div>`.toString();
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function stage({ layer: { name, height, width } }, looked, { at, lit }, say, life) {
  const strength = lit === undefined ? new Map() : shares(looked.top, lit);
  const stroke = width / 160;
  return html`<div class="stage"${attribute('data-drop', life?.live)}>${picture(looked.picture, life ? '' : say('takes-for', name, looked.classes[0]?.name ?? say('picture')), { className: 'pixels', lazy: life === undefined })}
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
<path class="net" d="${net(width, height)}" stroke-width="${stroke / 2}"/>
${lit !== undefined && looked.top.map((_, cell) => html`<rect class="unlit" x="${cell % width}" y="${Math.floor(cell / width)}" width="1" height="1" fill-opacity="${(0.72 * (1 - (strength.get(cell) ?? 0))).toFixed(2)}"/>`)}
${looked.telling.map(
  (cell, index) => html`<rect class="telling-cell" x="${cell % width}" y="${Math.floor(cell / width)}" width="1" height="1" stroke-width="${stroke}"/><text x="${(cell % width) + 0.5}" y="${Math.floor(cell / width) + 0.5}" font-size="${Math.max(width / 22, 0.3)}" stroke-width="${stroke * 2}" text-anchor="middle" dominant-baseline="central">${LETTERS[index]}</text>`,
)}
${frame(at, width, stroke)}
</svg>${life && cells({ name, height, width }, at, said({ layer: { name, height, width } }, looked, at, say), say)}</div>`;
}

/**
 * Where the channel is among the strongest, as a share of its greatest value.
 *
 * @param {Strongest[]} top
 * @param {number} channel
 * @returns {Map<number, number>} by place in `top`
 */
function shares(top, channel) {
  const values = top.map((strongest) => Math.max(strongest.find(([one]) => one === channel)?.[1] ?? 0, 0));
  const most = Math.max(...values);
  return new Map(values.flatMap((value, at) => (value > 0 ? [[at, value / most]] : [])));
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function here({ layer, maximum, icons }, looked, { at, lit }, say, life) {
  const strongest = looked.top[at] ?? [];
  const letter = LETTERS[looked.telling.indexOf(at)];
  return html`<p class="small-heading">${letter && html`<b class="letter">${letter}</b> `}${where(at, layer.width, say)}</p>
${life?.forming && formation(layer.name, life.forming, say)}
${life?.problem && html`<div class="here-problem">${sorry({ text: life.problem, offers: [] })}</div>`}
<div class="strongest">${strongest.map(([channel, value], place) => {
    const name = unit(layer.name, channel);
    const inner = html`<span class="strong-icon">${icon(icons, channel, life ? '' : say('looks-for', name), life)}</span><span class="strength"><span class="strength-name">${name}</span>${bar(value / maximum)}</span><span class="value">${figure(value, say)}</span>`;
    return life
      ? html`<button type="button" class="strong" data-key="${place}" data-set="lit" data-value="${channel}" aria-pressed="${channel === lit}" aria-label="${say('show-where', name, figure(value, say))}">${inner}</button>`
      : html`<div class="strong" data-key="${place}">${inner}</div>`;
  })}</div>`;
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function tellings({ layer, icons }, looked, { at }, say, life) {
  const any = looked.telling.includes(at);
  const missing =
    life?.live && looked.telling.some((cell) => (looked.top[cell] ?? []).slice(0, 4).some(([channel]) => !icons[channel]));
  return html`<div class="tellings"><p class="small-heading">${say('telling')}</p><div${life && html` role="radiogroup" aria-label="${say('telling')}"`}>${looked.telling.map((cell, index) => {
    const strongest = (looked.top[cell] ?? []).slice(0, 4);
    const names = strongest.map(([channel]) => unit(layer.name, channel));
    return html`<div class="telling" data-key="${index}"${life && html` role="radio" data-set="at" data-value="${cell}" aria-checked="${cell === at}" tabindex="${cell === at || (!any && index === 0) ? 0 : -1}" aria-label="${LETTERS[index]}, ${where(cell, layer.width, say)}: ${list(names, say)}"`}><b class="letter">${LETTERS[index]}</b>${strongest.map(
      ([channel, value], place) =>
        html`<span class="telling-unit" data-key="${place}">${icon(icons, channel, life ? '' : `${unit(layer.name, channel)}, ${figure(value, say)}`, life)}<span class="value">${channel}</span></span>`,
    )}</div>`;
  })}</div>${missing && html`<p class="missing-icons">${say('missing-icons')}</p>`}</div>`;
}

/**
 * @param {Record<string, Picture>} icons
 * @param {number} channel
 * @param {string} alt
 * @param {Life} [life]
 */
function icon(icons, channel, alt, life) {
  const known = icons[channel];
  return known
    ? picture(known, alt)
    : html`<span class="blank"${attribute('data-forming', life?.forming?.channel === channel)}></span>`;
}

/**
 * @param {Pick<Dictionary, 'layer'>} dictionary
 * @param {Looked} looked
 * @param {number} at
 * @param {Say} say
 */
function said({ layer }, looked, at, say) {
  const strongest = (looked.top[at] ?? []).slice(0, 3);
  return strongest.map(([channel, value]) => `${unit(layer.name, channel)} ${figure(value, say)}`).join(say('comma'));
}

/**
 * How far the pictures of the channels here have got.
 *
 * @param {string} layer
 * @param {Forming} forming
 * @param {Say} say
 */
function formation(layer, { channel, done, total, step }, say) {
  const part = step && step.total > 0 ? step.done / step.total : 0;
  return html`<div class="forming" data-key="forming"><progress max="${total}" value="${(done + part).toFixed(3)}" aria-label="${say('forms')}"></progress><span>${say('drawing', unit(layer, channel), done + 1, total)}</span></div>`;
}

/**
 * For a screen reader: what is waited for, if anything is.
 *
 * @param {Pick<Dictionary, 'layer'>} dictionary
 * @param {Life} life
 * @param {Say} say
 */
function progress({ layer }, { forming, looking }, say) {
  if (looking) {
    return say('looking');
  }
  return forming && say('drawing', unit(layer.name, forming.channel), forming.done + 1, forming.total);
}
