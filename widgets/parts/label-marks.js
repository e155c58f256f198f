import { html } from './html.js';

/** With five shapes and eight colours, each in its turn, forty labels have a mark of their own. */
const COLOURS = 8;
const SHAPES = [disc, square, triangle, diamond, cross];

/** @param {number} label */
export function ink(label) {
  return `ink-${label % COLOURS}`;
}

/**
 * Things as marks, those of a label in one path; without a label as small discs.
 *
 * @param {{x: number[], y: number[]}} plane where each lies
 * @param {number[]} which
 * @param {number} radius
 * @param {number} [label]
 */
export function marks({ x, y }, which, radius, label) {
  const shape = label === undefined ? disc : shapeOf(label);
  const all = which.map((at) => shape(x[at] ?? 0, y[at] ?? 0, radius)).join('');
  return which.length > 0 && html`<path class="${label === undefined ? 'faint' : ink(label)}" d="${all}"/>`;
}

/** A label's mark, as it stands beside its name. @param {number} label */
export function sample(label) {
  return html`<svg class="label-sample" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path class="${ink(label)}" d="${shapeOf(label)(6, 6, 4.5)}"/></svg>`;
}

/** @param {number} label */
function shapeOf(label) {
  return SHAPES[label % SHAPES.length] ?? disc;
}

/** @param {number} x @param {number} y @param {number} r */
function disc(x, y, r) {
  const arc = `a${short(r)} ${short(r)} 0 1 1 `;
  return `M${short(x - r)} ${y}${arc}${short(2 * r)} 0${arc}${short(-2 * r)} 0z`;
}

/** @param {number} x @param {number} y @param {number} r */
function square(x, y, r) {
  const half = 0.89 * r;
  return `M${short(x - half)} ${short(y - half)}h${short(2 * half)}v${short(2 * half)}h${short(-2 * half)}z`;
}

/** @param {number} x @param {number} y @param {number} r */
function triangle(x, y, r) {
  return `M${x} ${short(y - 1.3 * r)}l${short(1.2 * r)} ${short(2.1 * r)}h${short(-2.4 * r)}z`;
}

/** @param {number} x @param {number} y @param {number} r */
function diamond(x, y, r) {
  const half = short(1.25 * r);
  return `M${x} ${short(y - 1.25 * r)}l${half} ${half} ${-half} ${half} ${-half} ${-half}z`;
}

/** @param {number} x @param {number} y @param {number} r */
function cross(x, y, r) {
  const arm = short(0.82 * r);
  const wide = short(0.8 * r);
  return `M${short(x - 0.4 * r)} ${short(y - 0.4 * r - arm)}h${wide}v${arm}h${arm}v${wide}h${-arm}v${arm}h${-wide}v${-arm}h${-arm}v${-wide}h${arm}z`;
}

/** @param {number} length */
function short(length) {
  return Number(length.toFixed(1));
}
