import { asking as askingView, sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { menu, strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { crop, tile } from '../parts/sheet-view.js';
import { figure, signed } from '../parts/words.js';
import { frame, placed, zooms } from '../parts/zoom-view.js';
import { bounded } from '../parts/zoom.js';
import { middle, nearest, sizes } from './cells.js';
import { told } from './told.js';

/** @import {Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Spot, Window} from '../parts/zoom.js' */
/** @import {Cell, Grid} from './cells.js' */
/** @import {Note} from './notes.js' */

/**
 * @typedef {{
 *   layer: string, samples: number, sides: number[], coarsest: Grid, at: number, offered: number[], names: string[],
 *   label?: string, versus?: string, axis?: {from: number, to: number}, notes: Note[], path: Spot[],
 * }} Atlas `at`, the cell that it begins with; `offered`, the classes that can be looked for, with their names
 * @typedef {{window: Window, grid: Grid, at: number, chosen: number | undefined}} Place `chosen`, the class that is looked for, a place among those offered
 * @typedef {{side: number | undefined, asking: Step | undefined, problem: string | undefined}} Life what only a figure that is alive has
 */

/** More cells a side are too small to be seen at once; the static picture is a part of the map then. */
const SEEN = 24;

/** So many classes of a cell are told. */
const TOP = 3;

/** @param {Atlas} atlas @returns {Place} */
export function start({ coarsest, at }) {
  const zoom = Math.max(coarsest.side / SEEN, 1);
  return { window: bounded({ ...middle(coarsest, at), zoom }, zoom), grid: coarsest, at, chosen: undefined };
}

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(atlas, place, say, life) {
  return html`<div class="atlas"${attribute('data-alive', life !== undefined)}>
<div class="controls"${attribute('data-many', atlas.names.length > 0 && atlas.sides.length > 1)}>${life && controls(atlas, place, life, say)}</div>
<div class="atlas-main"><div class="atlas-field">
<div class="atlas-map">${still(atlas, place, say)}${life && html`<canvas class="atlas-canvas" aria-hidden="true"></canvas>`}${over(atlas, place)}<div class="atlas-notes">${atlas.notes.map((one) => html`<span style="${placed(one, place.window)}">${one.text}</span>`)}</div>${life && html`<div class="atlas-grid">${cursor(atlas, place, '', say)}</div><canvas class="atlas-mini" data-apart aria-hidden="true" hidden></canvas>${zooms(say)}`}<div class="atlas-state">${life && state(life, say)}</div></div>
<div class="atlas-axis" dir="ltr">${axis(atlas, place, say)}</div></div>
<div class="atlas-panel">${panel(atlas, place, say, life)}</div></div>
${life && html`<p class="said" role="status"></p>`}
</div>`.toString();
}

/**
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Life} life
 * @param {Say} say
 */
export function controls({ names, sides }, { chosen }, { side }, say) {
  const classes = names.map((text, at) => ({ value: String(at), text }));
  const densities = sides.map((value) => ({ value, text: `${value} × ${value}` }));
  return html`${names.length > 0 && menu('label', say('atlas-look-for'), [{ value: 'all', text: say('atlas-everything') }, ...classes], chosen === undefined ? 'all' : String(chosen))}
${sides.length > 1 && strip('grid', say('atlas-cells'), [{ value: 'auto', text: say('atlas-by-zoom') }, ...densities], side ?? 'auto')}`;
}

/**
 * The pictures where no script draws them.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 */
function still(atlas, { window: { x, y, zoom } }, say) {
  const { coarsest: grid } = atlas;
  const { side, cells, sheet } = grid;
  const seen = side / zoom;
  const [left, top] = [x * side - seen / 2, y * side - seen / 2];
  const size = sizes(grid);
  const net = { width: sheet.columns, height: sheet.rows };
  return html`<svg class="atlas-still" viewBox="${left.toFixed(2)} ${top.toFixed(2)} ${seen.toFixed(2)} ${seen.toFixed(2)}" role="img" aria-label="${told(atlas, say)}">${cells.map(({ row, column }, at) => {
    const own = size[at] ?? 1;
    const is = column + 1 > left && column < left + seen && row + 1 > top && row < top + seen;
    return is && tile(sheet.picture, net, at, { x: column + (1 - own) / 2, y: row + (1 - own) / 2, side: own });
  })}</svg>`;
}

/**
 * What is drawn over the map: the author's path, and where the reader is.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 */
function over({ path }, place) {
  const line = path.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return html`<svg class="atlas-over" viewBox="${frame(place.window)}" aria-hidden="true">${line !== '' && html`<path class="path-halo" d="${line}"/><path class="path" d="${line}"/>`}<path class="here-halo" d="${around(place)}"/><path class="here" d="${around(place)}"/></svg>`;
}

/** The frame of the cell that is looked at. @param {Place} place */
export function around({ grid: { side, cells }, at }) {
  const { row, column } = cells[at] ?? { row: 0, column: 0 };
  const long = (1 / side).toFixed(5);
  return `M${(column / side).toFixed(5)} ${(row / side).toFixed(5)}h${long}v${long}h-${long}z`;
}

/**
 * Where the keyboard stands. A screen reader meets one cell, that which the cursor is at.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {string} words what there is in the cell
 * @param {Say} say
 */
export function cursor({ layer }, { grid, at }, words, say) {
  const cell = grid.cells[at];
  return html`<div role="grid" aria-label="${say('atlas-cells-of', layer)}" aria-rowcount="${grid.side}" aria-colcount="${grid.side}"><div role="row" aria-rowindex="${(cell?.row ?? 0) + 1}"><div role="gridcell" tabindex="0" aria-colindex="${(cell?.column ?? 0) + 1}" aria-label="${words}"></div></div></div>`;
}

/**
 * Which way the difference of two classes goes: each wedge is as high as the difference is large.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 */
export function axis({ label = '', versus = '', axis: ends }, { window: { x, zoom } }, say) {
  if (!ends) {
    return '';
  }
  const { from, to } = ends;
  const zero = to > from ? -from / (to - from) : 0.5;
  /** @param {number} at */
  const value = (at) => signed(from + (to - from) * at, say);
  const most = Math.max(zero, 1 - zero, 1e-9);
  /** @param {number} end */
  const wedge = (end) => `M${zero.toFixed(4)} 1L${end} 1V${(1 - Math.abs(end - zero) / most).toFixed(4)}z`;
  const [left, right] = [x - 0.5 / zoom, x + 0.5 / zoom];
  return html`<svg viewBox="${left.toFixed(4)} 0 ${(1 / zoom).toFixed(4)} 1" preserveAspectRatio="none" role="img" aria-label="${say('atlas-axis', label, versus, value(0), value(1))}"><path class="takes" d="${wedge(0)}"/><path class="adds" d="${wedge(1)}"/></svg><p><span class="value">${value(left)}</span><span>← ${versus}</span><span>${label} →</span><span class="value">${value(right)}</span></p>`;
}

/**
 * @param {Life} life
 * @param {Say} say
 */
export function state({ asking, problem }, say) {
  return html`${asking && askingView(asking, say)}${problem && sorry({ text: problem, offers: [{ name: 'again', value: '', text: say('again') }, { name: 'back', value: '', text: say('back-to-first') }] })}`;
}

/**
 * The cell that is looked at, and where the author leads.
 *
 * @param {Atlas} atlas
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function panel(atlas, { grid, at, chosen }, say, life) {
  const cell = grid.cells[at];
  return html`${cell && one(atlas, grid, at, cell, chosen, say)}${atlas.path.length > 0 && html`<div data-key="path"><p class="small-heading">${say('atlas-path')}</p><div class="atlas-path">${atlas.path.map((spot) => {
    const step = nearest(atlas.coarsest, spot);
    const { labels = [] } = atlas.coarsest.cells[step] ?? {};
    return go(spot, html`${icon(atlas.coarsest, step)}<span class="value">${labels[0]?.name}</span>`, life);
  })}</div></div>`}${atlas.notes.length > 0 && html`<div data-key="notes"><p class="small-heading">${say('atlas-notes')}</p><div class="atlas-places">${atlas.notes.map((note) => go(note, html`${icon(atlas.coarsest, nearest(atlas.coarsest, note))}<span>${note.text}</span>`, life))}</div></div>`}<p class="atlas-how value">${say('atlas-how')}</p>`;
}

/**
 * @param {Spot} spot
 * @param {unknown} inner
 * @param {Life} [life]
 */
function go({ x, y }, inner, life) {
  return life ? html`<button type="button" data-set="go" data-value="${x},${y}">${inner}</button>` : html`<span>${inner}</span>`;
}

/**
 * @param {Grid} grid
 * @param {number} at
 * @param {string} [alt]
 */
function icon({ sheet }, at, alt) {
  return crop(sheet.picture, { width: sheet.columns, height: sheet.rows }, at, alt);
}

/**
 * @param {Atlas} atlas
 * @param {Grid} grid
 * @param {number} at
 * @param {Cell} cell
 * @param {number | undefined} chosen
 * @param {Say} say
 */
function one({ names, label, versus }, grid, at, cell, chosen, say) {
  const { row, column, count, labels } = cell;
  const where = say('position', row + 1, column + 1);
  const most = Math.max(...labels.map(({ effect }) => effect), 1e-9);
  return html`<div class="atlas-one" data-key="one"><div>${icon(grid, at, say('atlas-picture', where))}</div><div>
<p><b>${where}</b></p><p class="value">${say('atlas-samples', count)}</p>
<p class="small-heading">${labels.length > 0 ? say('atlas-speak-for') : say('atlas-for-none')}</p>
<div class="atlas-classes">${labels.slice(0, TOP).map(({ name, effect }) => html`<div class="class"><span>${name}</span>${bar(effect / most)}<span class="value">${figure(effect, say)}</span></div>`)}</div>
<p class="atlas-chosen value">${chosen !== undefined && html`${say('atlas-effect', names[chosen] ?? '')} ${signed(cell.effects[chosen] ?? 0, say)}`}${label !== undefined && versus !== undefined && html` ${say('atlas-difference', label, versus)} ${signed((cell.effect ?? 0) - (cell.versus ?? 0), say)}`}</p></div></div>`;
}

/**
 * A cell in words.
 *
 * @param {Cell} cell
 * @param {string[]} names
 * @param {number | undefined} chosen
 * @param {Say} say
 */
export function said({ row, column, count, labels, effects }, names, chosen, say) {
  return [
    say('position', row + 1, column + 1),
    say('atlas-samples', count),
    labels.length > 0 ? `${say('atlas-speak-for')}: ${labels.slice(0, TOP).map(({ name, effect }) => `${name} ${figure(effect, say)}`).join(say('comma'))}` : say('atlas-for-none'),
    ...(chosen === undefined ? [] : [`${say('atlas-effect', names[chosen] ?? '')} ${signed(effects[chosen] ?? 0, say)}`]),
  ].join('; ');
}
