import { attribute, html } from '../parts/html.js';
import { cells, frame } from '../parts/net.js';
import { figure } from '../parts/words.js';
import { likeness } from './pairs.js';

/** @import {CompareAnswer} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Measure} from './pairs.js' */

/** The full colour still lets a number on it be read, in the light and in the dark. */
const STRENGTH = 0.55;

/** Room for the frame of a cell at the edge, which must not widen the page. */
const EDGE = 0.03;

/** Above so many layers the cells are too small for numbers. */
const NUMBERED = 10;

/**
 * How alike each layer of the model (down) is to each of the other (across): in each cell the number, a colour of
 * that strength, and a bar of that length with a tick where chance ends. So it needs no colour to be read.
 *
 * @param {CompareAnswer} compared
 * @param {{measure: Measure, row: number, column: number}} place
 * @param {{model: string, other: string}} names
 * @param {Say} say
 * @param {boolean} alive
 */
export function matrix(compared, place, names, say, alive) {
  const { layers, otherLayers } = compared;
  const width = otherLayers.length;
  const height = layers.length;
  const at = place.row * width + place.column;
  const numbered = Math.max(width, height) <= NUMBERED;
  const name = say('diff-cells', names.model, names.other);
  return html`<div class="diff-matrix" style="--columns: ${width}; --rows: ${height}" dir="ltr">
<div class="diff-across" aria-hidden="true">${otherLayers.map((layer, column) => html`<span${attribute('data-chosen', column === place.column)}>${layer}</span>`)}</div>
<div class="diff-down" aria-hidden="true">${layers.map((layer, row) => html`<span${attribute('data-chosen', row === place.row)}>${layer}</span>`)}</div>
<div class="diff-cells"><svg viewBox="${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}"${alive ? attribute('aria-hidden', 'true') : html` role="img" aria-label="${name}. ${rows(compared, place.measure, say)}"`}>${layers.map((_, row) =>
    otherLayers.map((__, column) => cell(compared, place.measure, row, column, numbered, say)),
  )}${frame(at, width, 0.02)}</svg>${alive && cells({ name: 'layers', width, height }, at, told(compared, place, names, say), say, name)}</div></div>
<p class="diff-told"><b>${told(compared, place, names, say)}</b></p>
<p class="value">${say('diff-key', say(`diff-${place.measure}`))}</p>`;
}

/**
 * @param {CompareAnswer} compared
 * @param {Measure} measure
 * @param {number} row
 * @param {number} column
 * @param {boolean} numbered
 * @param {Say} say
 */
function cell(compared, measure, row, column, numbered, say) {
  const { value, chance } = likeness(compared, measure, row, column);
  const share = Math.min(Math.max(value, 0), 1);
  const baseline = Math.min(Math.max(chance, 0), 1);
  return html`<rect class="heat" x="${column}" y="${row}" width="1" height="1" fill-opacity="${(STRENGTH * share).toFixed(3)}"/>${numbered && html`<text x="${column + 0.5}" y="${row + 0.58}">${figure(value, say)}</text>`}<rect class="length" x="${column + 0.1}" y="${row + 0.8}" width="${(0.8 * share).toFixed(3)}" height="0.08"/><rect class="chance" x="${(column + 0.08 + 0.8 * baseline).toFixed(3)}" y="${row + 0.73}" width="0.04" height="0.2"/>`;
}

/**
 * What each layer is most like, as words for the picture as it stands.
 *
 * @param {CompareAnswer} compared
 * @param {Measure} measure
 * @param {Say} say
 */
function rows(compared, measure, say) {
  const { layers, otherLayers } = compared;
  return layers
    .map((layer, row) => {
      const all = otherLayers.map((_, column) => likeness(compared, measure, row, column).value);
      const most = all.indexOf(Math.max(...all));
      return say('diff-most', layer, otherLayers[most] ?? '', figure(all[most] ?? 0, say));
    })
    .join('; ');
}

/**
 * "mixed4a of primer and mixed4a of step-00250: 0.66; by chance 0.01".
 *
 * @param {CompareAnswer} compared
 * @param {{measure: Measure, row: number, column: number}} place
 * @param {{model: string, other: string}} names
 * @param {Say} say
 */
export function told(compared, { measure, row, column }, { model, other }, say) {
  const { value, chance } = likeness(compared, measure, row, column);
  const { layers, otherLayers } = compared;
  return say('diff-cell', layers[row] ?? '', model, otherLayers[column] ?? '', other, figure(value, say), figure(chance, say));
}
