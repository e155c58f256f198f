import { sorry } from '../parts/asking-view.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { figure, list, percent, unit } from '../parts/words.js';

/** @import {Picture, PredictAnswer} from '../types' */
/** @import {Strongest} from './positions.js' */

/**
 * @typedef {{picture: Picture, top: Strongest[], telling: number[], classes: PredictAnswer['classes']}} Looked a picture and what the layer made of it
 * @typedef {{
 *   layer: {name: string, height: number, width: number}, maximum: number,
 *   pictures: Looked[], icons: Record<string, Picture>,
 * }} Dictionary
 * @typedef {{picture: number, at: number, lit: number | undefined}} Place `at` row by row; `lit` the channel whose positions are shown
 * @typedef {{live: boolean, pinned: number, forming: string, problem: string | undefined}} Life what only a figure that is alive has
 */

const LETTERS = 'ABCDEFGH';

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Dictionary} dictionary
 * @param {Place} place
 * @param {Life} [life]
 */
export function view(dictionary, place, life) {
  const looked = /** @type {Looked} */ (dictionary.pictures[place.picture]);
  return html`<div class="dictionary"${attribute('data-alive', life !== undefined)}>
<div class="dictionary-look">
${stage(dictionary, looked, place, life)}
${classes(looked)}
${life ? shelf(dictionary, place, life) : html`<div class="shelf"></div>`}
</div>
<div class="here">${here(dictionary, looked, place, life)}</div>
${tellings(dictionary, looked, place, life)}
${life && html`<p class="said" role="status">${life.problem ?? said(dictionary, looked, life.pinned)}</p>`}
</div>`.toString();
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Life} [life]
 */
function stage({ layer: { name, height, width } }, looked, { at, lit }, life) {
  const x = at % width;
  const y = Math.floor(at / width);
  const strength = lit === undefined ? new Map() : shares(looked.top, lit);
  const stroke = width / 160;
  return html`<div class="stage"${attribute('data-drop', life?.live)}>${picture(looked.picture, life ? '' : `The picture: ${name} of the model takes it for a ${looked.classes[0]?.name ?? 'picture'}`, { className: 'pixels', lazy: life === undefined })}
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
<path class="net" d="${net(width, height)}" stroke-width="${stroke / 2}"/>
${lit !== undefined && looked.top.map((_, cell) => html`<rect class="unlit" x="${cell % width}" y="${Math.floor(cell / width)}" width="1" height="1" fill-opacity="${(0.72 * (1 - (strength.get(cell) ?? 0))).toFixed(2)}"/>`)}
${looked.telling.map(
  (cell, index) => html`<rect class="telling-cell" x="${cell % width}" y="${Math.floor(cell / width)}" width="1" height="1" stroke-width="${stroke}"/><text x="${(cell % width) + 0.5}" y="${Math.floor(cell / width) + 0.5}" font-size="${Math.max(width / 22, 0.3)}" stroke-width="${stroke * 2}" text-anchor="middle" dominant-baseline="central">${LETTERS[index]}</text>`,
)}
<rect class="cursor-halo" x="${x}" y="${y}" width="1" height="1" stroke-width="${stroke * 3.2}"/><rect class="cursor" x="${x}" y="${y}" width="1" height="1" stroke-width="${stroke * 1.6}"/>
</svg>${
    life &&
    html`<div class="net-grid" role="grid" aria-label="Positions of ${name} on the picture" aria-rowcount="${height}" aria-colcount="${width}" data-width="${width}" data-height="${height}"><div role="row" aria-rowindex="${y + 1}"><div role="gridcell" tabindex="0" aria-colindex="${x + 1}" aria-label="${where(at, width)}: ${said({ layer: { name, height, width } }, looked, at)}"></div></div></div>`
  }</div>`;
}

/**
 * @param {number} width
 * @param {number} height
 */
function net(width, height) {
  const down = Array.from({ length: width - 1 }, (_, at) => `M${at + 1} 0V${height}`);
  const across = Array.from({ length: height - 1 }, (_, at) => `M0 ${at + 1}H${width}`);
  return [...down, ...across].join('');
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

/** What the model takes the picture for. @param {Looked} looked */
function classes({ classes: found }) {
  return html`<div class="classes">${found.slice(0, 3).map(
    ({ name, probability }) =>
      html`<div class="class"><span>${name}</span>${bar(probability)}<span class="value">${percent(probability)}</span></div>`,
  )}</div>`;
}

/**
 * The pictures to choose from, and a way to bring one's own.
 *
 * @param {Dictionary} dictionary
 * @param {Place} place
 * @param {Life} life
 */
function shelf({ pictures }, place, { live }) {
  const choose = pictures.length > 1;
  return html`<div class="shelf">${choose && html`<div class="shelf-pictures" role="radiogroup" aria-label="Pictures">${pictures.map(
    ({ picture: one, classes: found }, index) =>
      html`<div role="radio" class="shelf-picture" data-key="${one.blob}" data-set="picture" data-value="${index}" aria-checked="${index === place.picture}" tabindex="${index === place.picture ? 0 : -1}" aria-label="Picture ${index + 1}: ${found[0]?.name ?? 'unknown'}">${picture(one, '', { className: 'pixels' })}</div>`,
  )}</div>`}${live && html`<label class="bring quiet" data-key="bring">Your own picture…<input type="file" accept="image/*" data-bring></label>`}</div>`;
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Life} [life]
 */
function here({ layer, maximum, icons }, looked, { at, lit }, life) {
  const strongest = looked.top[at] ?? [];
  const letter = LETTERS[looked.telling.indexOf(at)];
  return html`<p class="small-heading">${letter && html`<b class="letter">${letter}</b> `}${where(at, layer.width)}</p>
${life?.problem && html`<div class="here-problem">${sorry({ text: life.problem, offers: [] })}</div>`}
<div class="strongest">${strongest.map(([channel, value], place) => {
    const name = unit(layer.name, channel);
    const inner = html`<span class="strong-icon">${icon(icons, channel, life ? '' : `What ${name} looks for`, life)}</span><span class="strength"><span class="strength-name">${name}</span>${bar(value / maximum)}</span><span class="value">${figure(value)}</span>`;
    return life
      ? html`<button type="button" class="strong" data-key="${place}" data-set="lit" data-value="${channel}" aria-pressed="${channel === lit}" aria-label="${name}, ${figure(value)}: show where">${inner}</button>`
      : html`<div class="strong" data-key="${place}">${inner}</div>`;
  })}</div>`;
}

/**
 * @param {Dictionary} dictionary
 * @param {Looked} looked
 * @param {Place} place
 * @param {Life} [life]
 */
function tellings({ layer, icons }, looked, { at }, life) {
  const any = looked.telling.includes(at);
  return html`<div class="tellings"><p class="small-heading">Telling positions</p><div${life && html` role="radiogroup" aria-label="Telling positions"`}>${looked.telling.map((cell, index) => {
    const strongest = (looked.top[cell] ?? []).slice(0, 4);
    const names = strongest.map(([channel]) => unit(layer.name, channel));
    return html`<div class="telling" data-key="${index}"${life && html` role="radio" data-set="at" data-value="${cell}" aria-checked="${cell === at}" tabindex="${cell === at || (!any && index === 0) ? 0 : -1}" aria-label="${LETTERS[index]}, ${where(cell, layer.width)}: ${list(names)}"`}><b class="letter">${LETTERS[index]}</b>${strongest.map(
      ([channel, value], place) =>
        html`<span class="telling-unit" data-key="${place}">${icon(icons, channel, life ? '' : `${unit(layer.name, channel)}, ${figure(value)}`, life)}<span class="value">${channel}</span></span>`,
    )}</div>`;
  })}</div></div>`;
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
    : html`<span class="blank"${attribute('data-forming', life?.forming === String(channel))}></span>`;
}

/** @param {number} share 0 to 1 */
function bar(share) {
  const length = (100 * Math.min(Math.max(share, 0), 1)).toFixed(1);
  return html`<svg class="bar" width="100%" height="3" aria-hidden="true"><rect class="track" width="100%" height="3"/><rect width="${length}%" height="3"/></svg>`;
}

/**
 * @param {number} at
 * @param {number} width
 */
function where(at, width) {
  return `row ${Math.floor(at / width) + 1}, column ${(at % width) + 1}`;
}

/**
 * @param {Pick<Dictionary, 'layer'>} dictionary
 * @param {Looked} looked
 * @param {number} at
 */
function said({ layer }, looked, at) {
  const strongest = (looked.top[at] ?? []).slice(0, 3);
  return strongest.map(([channel, value]) => `${unit(layer.name, channel)} ${figure(value)}`).join(', ');
}
