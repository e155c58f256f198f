import { attribute, html } from '../parts/html.js';
import { ink, marks } from '../parts/label-marks.js';
import { ninth, ninths } from '../parts/ninths.js';
import { tile } from '../parts/sheet-view.js';
import { list } from '../parts/words.js';
import { among, apart, frame, middles, SIDE } from './plane.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Plane} from './plane.js' */
/** @import {Atlas, Life, Place} from './view.js' */

/** In the measure of a map: a mark's radius, a picture's side, and how far a few pictures are apart. */
const RADIUS = 8.5;
const PICTURE = 56;
const FEW = 105;

/**
 * One map: a mark for each picture, some pictures, and the one that is looked at with its neighbours.
 *
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {Place} place
 * @param {number} index which of the maps
 * @param {Say} say
 * @param {Life} [life]
 */
export function field(atlas, plane, place, index, say, life) {
  const { at, zoom, set } = place;
  const seen = frame(plane, life?.pinned ?? at, zoom);
  const inSet = new Set(set);
  const all = atlas.labels.map((_, picture) => picture);
  return html`<div class="embedding-field" data-map="${index}"><svg viewBox="${seen.x} ${seen.y} ${seen.side} ${seen.side}" role="img" aria-label="${told(atlas, plane, place, say)}"><g${attribute('class', set.length > 0 && 'dimmed')}>${dots(atlas, plane, place, all)}${pictures(atlas, plane, place, seen)}</g>${
    set.length > 0 && html`<g class="marked">${dots(atlas, plane, { ...place, picked: [] }, all.filter((one) => inSet.has(one)))}</g>`
  }${looked(atlas, plane, at, zoom)}<path class="lasso" d=""/></svg>${life && cursor(atlas, plane, place, seen, life, say)}</div>`;
}

/**
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {Place} place
 * @param {number[]} which
 */
function dots({ names, labels }, plane, { picked, zoom }, which) {
  const radius = RADIUS / zoom;
  const seen = among(labels, picked);
  const own = names.map((_, label) => which.filter((at) => labels[at] === label && seen(at)));
  return [marks(plane, which.filter((at) => !seen(at)), 0.7 * radius), ...own.map((some, label) => marks(plane, some, radius, label))];
}

/**
 * Of each label one picture, or as many pictures as have room; each in a frame of its label's colour.
 *
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {Place} place
 * @param {{x: number, y: number, side: number}} seen
 */
function pictures({ names, labels, sheet }, plane, { picked, show, zoom }, seen) {
  const side = PICTURE / zoom;
  const telling = middles(plane, labels, names.length).sort((one, other) => one.spread - other.spread).map(({ at }) => at);
  const all = (show === 'pictures' ? [...telling, ...labels.keys()] : telling).filter(among(labels, picked));
  const far = seen.side / 2 + side;
  return apart(plane, all, show === 'pictures' ? 1.04 * side : FEW / zoom).map((at) => {
    const x = (plane.x[at] ?? 0) - side / 2;
    const y = (plane.y[at] ?? 0) - side / 2;
    const near = Math.max(Math.abs(x - seen.x - seen.side / 2), Math.abs(y - seen.y - seen.side / 2)) < far;
    return near && html`${tile(sheet.picture, sheet, at, { x, y, side })}<rect class="frame ${ink(labels[at] ?? 0)}" x="${x}" y="${y}" width="${side}" height="${side}"/>`;
  });
}

/**
 * The picture that is looked at, and lines to those that are nearest to it in the layer.
 *
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {number} at
 * @param {number} zoom
 */
function looked({ sheet }, { x, y, nearest }, at, zoom) {
  const [fromX = 0, fromY = 0] = [x[at], y[at]];
  const side = PICTURE / zoom;
  const corner = { x: fromX - side / 2, y: fromY - side / 2 };
  const lines = (nearest[at] ?? []).map((to) => `M${fromX} ${fromY}L${x[to]} ${y[to]}`).join('');
  /** @param {string} name */
  const frame = (name) => html`<rect class="${name}" x="${corner.x}" y="${corner.y}" width="${side}" height="${side}"/>`;
  return html`<path class="near" d="${lines}"/>${frame('here-halo')}${tile(sheet.picture, sheet, at, { ...corner, side })}${frame('here')}`;
}

/**
 * Where the keyboard stands on the map. A screen reader meets one picture, that which the cursor is at.
 *
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {Place} place
 * @param {{x: number, y: number, side: number}} seen
 * @param {Life} life
 * @param {Say} say
 */
function cursor({ names, labels }, plane, { set }, seen, { pinned }, say) {
  /** @param {number} from @param {number | undefined} place */
  const share = (from, place = 0) => `${((100 * (place - from)) / seen.side).toFixed(2)}%`;
  return html`<div class="embedding-cursor" role="listbox" aria-label="${say('map-points', plane.layer)}"><div role="option" tabindex="0" aria-selected="${set.includes(pinned)}" aria-setsize="${labels.length}" aria-posinset="${pinned + 1}" aria-label="${names[labels[pinned] ?? 0]}" style="left: ${share(seen.x, plane.x[pinned])}; top: ${share(seen.y, plane.y[pinned])}"></div></div>`;
}

/**
 * What lies where, in words: the labels whose pictures lie together, by the place of their middle, then the others.
 *
 * @param {Atlas} atlas
 * @param {Plane} plane
 * @param {Place} place
 * @param {Say} say
 */
function told({ names, labels }, plane, { picked }, say) {
  const all = middles(plane, labels, names.length).filter(({ at }) => among(labels, picked)(at));
  const places = ninths((place) => all.filter(({ x, y, together }) => together && ninth(x / SIDE, y / SIDE) === place).map(({ label }) => names[label] ?? ''), say);
  const others = all.filter(({ together }) => !together);
  return [
    say('map-alt', plane.layer, labels.length),
    places,
    others.length > 0 && say('map-scattered', list(others.map(({ label }) => names[label] ?? ''), say)),
  ]
    .filter((part) => part !== false)
    .join(' ');
}
