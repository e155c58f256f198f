import { html } from '../parts/html.js';
import { circle } from '../parts/influence-view.js';

/**
 * Marks by which groups are told apart without their colours: each draws itself about a point.
 *
 * @type {((x: number, y: number, r: number) => string)[]}
 */
const MARKS = [
  (x, y, r) => circle(x, y, r, 0),
  (x, y, r) => square(x, y, 0.9 * r) + square(x, y, 0.45 * r),
  (x, y, r) => polygon(x, y, r, [[0, -1], [0.95, 0.75], [-0.95, 0.75]]),
  (x, y, r) => circle(x, y, r, 0) + circle(x, y, 0.55 * r, 0),
  (x, y, r) => polygon(x, y, r, [[-0.3, -1], [0.3, -1], [0.3, -0.3], [1, -0.3], [1, 0.3], [0.3, 0.3], [0.3, 1], [-0.3, 1], [-0.3, 0.3], [-1, 0.3], [-1, -0.3], [-0.3, -0.3]]),
  (x, y, r) => square(x, y, 0.9 * r),
  (x, y, r) => polygon(x, y, r, [[0, -1], [0.8, 0], [0, 1], [-0.8, 0]]) + polygon(x, y, r, [[0, -0.45], [0.36, 0], [0, 0.45], [-0.36, 0]]),
  (x, y, r) => polygon(x, y, r, [[-1, -0.65], [-0.65, -1], [0, -0.35], [0.65, -1], [1, -0.65], [0.35, 0], [1, 0.65], [0.65, 1], [0, 0.35], [-0.65, 1], [-1, 0.65], [-0.35, 0]]),
];

/** Below this share of the scale nothing is drawn. */
const LEAST = 0.02;

/**
 * Where groups fire, in a view box of a unit a position: of each position the mark of the group that fires most
 * there, its area in proportion to how much.
 *
 * @param {{group: number, map: number[], scale: number}[]} groups `scale` fills a position
 * @param {{width: number, height: number}} layer
 */
export function fires(groups, { width, height }) {
  const drawn = groups.map(({ group, map, scale }) => {
    const path = map.map((value, at) => {
      const most = groups.every((other) => (other.map[at] ?? 0) <= value);
      const share = Math.min(value / Math.max(scale, 1e-9), 1);
      return most && share >= LEAST ? mark(group, (at % width) + 0.5, Math.floor(at / width) + 0.5, 0.46 * Math.sqrt(share)) : '';
    });
    return html`<path class="group-${group}" fill-rule="evenodd" d="${path.join('')}"/>`;
  });
  return html`<g class="fires"><rect class="veil" width="${width}" height="${height}"/>${drawn}</g>`;
}

/**
 * A group's mark on a ground of its own, as it stands beside words.
 *
 * @param {number} group
 */
export function chip(group) {
  return html`<svg class="group-chip" viewBox="0 0 1 1" aria-hidden="true"><rect class="ground" width="1" height="1" rx="0.15"/><path class="group-${group}" fill-rule="evenodd" d="${mark(group, 0.5, 0.5, 0.34)}"/></svg>`;
}

/**
 * @param {number} group
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function mark(group, x, y, r) {
  return MARKS[group % MARKS.length]?.(x, y, r) ?? '';
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} half
 */
function square(x, y, half) {
  return polygon(x, y, half, [[-1, -1], [1, -1], [1, 1], [-1, 1]]);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {[number, number][]} corners
 */
function polygon(x, y, r, corners) {
  const points = corners.map(([across, down]) => `${short(x + r * across)} ${short(y + r * down)}`);
  return `M${points.join('L')}z`;
}

/** @param {number} length */
function short(length) {
  return Number(length.toFixed(3));
}
