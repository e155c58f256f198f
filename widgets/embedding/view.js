import { asking as askingView, sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { menu, strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { sample } from '../parts/label-marks.js';
import { crop } from '../parts/sheet-view.js';
import { figure } from '../parts/words.js';
import { field } from './field.js';

/** @import {Picture, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Plane} from './plane.js' */

/**
 * @typedef {{picture: Picture, width: number, height: number}} Sheet the pictures, so many in a row and so many rows
 * @typedef {{
 *   names: string[], labels: number[], planes: Plane[], sheet: Sheet, picked: number[], at: number, methods: string[],
 *   layers: string[],
 * }} Atlas `labels` of each picture, a place among the names, as `picked`; `at`, the picture that it begins with;
 *     `layers`, those of the model
 * @typedef {{
 *   planes: Plane[], at: number, method: string, show: 'dots' | 'pictures', zoom: number, picked: number[], set: number[],
 *   map: number,
 * }} Place `map`, which of them was used last; nothing picked is as good as all
 * @typedef {{live: boolean, layers: string[], pinned: number, asking: Step | undefined, problem: string | undefined}} Life what only a figure that is alive has
 */

/** @type {Record<string, string>} */
const METHODS = { umap: 'UMAP', tsne: 't-SNE', pca: 'PCA' };
export const ZOOMS = [1, 2, 4];

/** How many labels of a set are told one by one, and by how many pictures a set grows. */
const ROWS = 8;
export const GROWTH = 10;

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(atlas, place, say, life) {
  return html`<div class="embedding" data-maps="${place.planes.length}"${attribute('data-alive', life !== undefined)}>
<div class="controls"${attribute('data-many', atlas.methods.length > 1 || atlas.picked.length > 0)}>${life && controls(atlas, place, say)}</div>
<div class="embedding-maps"${attribute('aria-busy', life?.asking && 'true')}>${place.planes.map((plane, at) => html`<div class="embedding-map" data-key="${at}">
<div class="embedding-head">${life?.live && menu(`layer-${at}`, say('layer'), atlas.layers.map((name) => ({ value: name, text: name })), life.layers[at] ?? plane.layer)}<p class="small-heading">${!life?.live && html`<b>${plane.layer}</b> `}${METHODS[plane.method]}${say('comma')}${say('map-trust', figure(plane.trust, say))}</p></div>
${field(atlas, plane, place, at, say, life)}</div>`)}</div>
<div class="embedding-legend" role="group" aria-label="${say('map-labels')}">${atlas.names.map((name, label) => entry(name, label, place.picked, life))}</div>
${life?.asking && html`<div data-key="asking">${askingView(life.asking, say)}</div>`}${life?.problem && html`<div data-key="problem">${sorry({ text: life.problem, offers: [...(life.live ? [{ name: 'again', value: '', text: say('again') }] : []), { name: 'back', value: '', text: say('back-to-first') }] })}</div>`}
<div class="embedding-panels">${one(atlas, place, say, life)}${marked(atlas, place, say, life)}</div>
${life && html`<p class="said" role="status">${said(atlas, place, say, life)}</p>`}
</div>`.toString();
}

/**
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 */
function controls({ methods }, { method, show, zoom, picked }, say) {
  const shows = /** @type {const} */ (['dots', 'pictures']);
  return html`${methods.length > 1 && strip('method', say('map-method'), methods.map((value) => ({ value, text: METHODS[value] ?? '' })), method)}
${strip('show', say('map-show'), shows.map((value) => ({ value, text: say(`map-${value}`) })), show)}
${strip('zoom', say('map-zoom'), ZOOMS.map((value) => ({ value, text: `× ${value}` })), zoom)}
${picked.length > 0 && html`<button type="button" class="quiet" data-key="all" data-set="all" data-value="">${say('map-all')}</button>`}`;
}

/**
 * A label with its mark, which picks its pictures out.
 *
 * @param {string} name
 * @param {number} label
 * @param {number[]} picked
 * @param {Life} [life]
 */
function entry(name, label, picked, life) {
  const is = picked.includes(label);
  const inner = html`${sample(label)}<span>${name}</span>`;
  const faint = attribute('data-faint', picked.length > 0 && !is);
  return life
    ? html`<button type="button" class="embedding-label" data-key="${label}" data-set="label" data-value="${label}" aria-pressed="${is}"${faint}>${inner}</button>`
    : html`<span class="embedding-label" data-key="${label}"${faint}>${inner}</span>`;
}

/**
 * The picture that is looked at, large, and those that are nearest to it in each layer.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function one({ names, labels, sheet }, { planes, at }, say, life) {
  /** @param {number} picture */
  const name = (picture) => names[labels[picture] ?? 0] ?? '';
  return html`<div class="embedding-one">
<div class="embedding-large">${crop(sheet.picture, sheet, at, life ? undefined : say('map-one', name(at), at + 1, labels.length))}<p>${sample(labels[at] ?? 0)} <b>${name(at)}</b></p></div>
<div class="embedding-nearest">${planes.map(({ layer, nearest }, index) => html`<div data-key="${index}"><p class="small-heading">${say('map-nearest', layer)}</p>
<div class="embedding-near">${(nearest[at] ?? []).map((other, rank) => {
    const alike = attribute('data-alike', labels[other] === labels[at]);
    const inner = html`${crop(sheet.picture, sheet, other, life ? undefined : name(other))}<span class="value">${name(other)}</span>`;
    return life
      ? html`<button type="button" data-key="${rank}" data-set="picture" data-value="${other}"${alike}>${inner}</button>`
      : html`<div data-key="${rank}"${alike}>${inner}</div>`;
  })}</div></div>`)}<p class="value">${say('map-lines')}</p></div>
</div>`;
}

/**
 * What is marked, by label; and how one marks.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function marked({ names, labels }, { planes, map, set }, say, life) {
  if (!life) {
    return html`<div class="embedding-set"></div>`;
  }
  const found = counts(set, labels);
  const next = (Math.floor(set.length / GROWTH) + 1) * GROWTH;
  return html`<div class="embedding-set"><p class="small-heading">${set.length > 0 ? say('map-marked', set.length) : say('map-how')}</p>
<div class="embedding-rows">${found.slice(0, ROWS).map(
    ({ label, count, of }) =>
      html`<div class="embedding-row" data-key="${label}"><span>${sample(label)}${names[label]}</span>${bar(count / of)}<span class="value">${say('map-of', count, of)}</span></div>`,
  )}</div>
${found.length > ROWS && html`<p class="value">${say('map-more', found.length - ROWS)}</p>`}
<p class="embedding-buttons">${next < labels.length && html`<button type="button" class="quiet" data-key="more" data-set="more" data-value="${next}">${say('map-mark', next, planes[map]?.layer ?? '')}</button>`}${set.length > 0 && html`<button type="button" class="quiet" data-key="clear" data-set="clear" data-value="">${say('map-clear')}</button>`}</p></div>`;
}

/**
 * How many of a set have each label, the most first, and how many there are in all.
 *
 * @param {number[]} set
 * @param {number[]} labels of each picture
 */
function counts(set, labels) {
  /** @param {(number | undefined)[]} all @returns {Map<number, number>} */
  const count = (all) => all.reduce((found, label = 0) => found.set(label, (found.get(label) ?? 0) + 1), new Map());
  const all = count(labels);
  const own = [...count(set.map((at) => labels[at]))];
  return own
    .map(([label, found]) => ({ label, count: found, of: all.get(label) ?? 0 }))
    .sort((one, other) => other.count - one.count || one.label - other.label);
}

/**
 * For a screen reader: the picture and what is near it, and what is marked.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} life
 */
function said(atlas, { planes, set }, say, { pinned, asking, problem }) {
  if (asking || problem) {
    return problem ?? say('asking');
  }
  /** @param {number} at */
  const name = (at) => atlas.names[atlas.labels[at] ?? 0] ?? '';
  const near = planes.map(({ layer, nearest }) => `${say('map-nearest', layer)}: ${(nearest[pinned] ?? []).map(name).join(say('comma'))}`);
  return [name(pinned), ...near, ...(set.length > 0 ? [say('map-marked', set.length)] : [])].join('; ');
}
