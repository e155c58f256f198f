/** The cells of a map, at one density. Pure. */

/** @import {AtlasAnswer, Picture} from '../types' */
/** @import {Spot} from '../parts/zoom.js' */

/** @typedef {AtlasAnswer['grids'][number]['cells'][number]} Cell */
/** @typedef {{side: number, cells: Cell[], sheet: {picture: Picture, columns: number, rows: number}}} Grid */

/** A cell with few samples has a smaller picture. */
const SMALLEST = 0.55;

/** What speaks against a class, or not for it, still shows where the map is. */
const FAINTEST = 0.12;

/**
 * @param {AtlasAnswer} answer of one density
 * @returns {Grid}
 */
export function grid({ grids: [first] }) {
  if (!first) {
    throw new Error('the atlas has no cells');
  }
  const { grid: side, cells, sprites } = first;
  return { side, cells, sheet: { picture: sprites.picture, columns: sprites.columns, rows: sprites.picture.height / sprites.cell } };
}

/**
 * @param {Grid} grid
 * @param {number} at
 * @returns {Spot} its middle
 */
export function middle({ side, cells }, at) {
  const { row, column } = cells[at] ?? { row: 0, column: 0 };
  return { x: (column + 0.5) / side, y: (row + 0.5) / side };
}

/**
 * The cell that a spot lies in, if there is one.
 *
 * @param {Grid} grid
 * @param {Spot} spot
 */
export function holding({ side, cells }, { x, y }) {
  const at = cells.findIndex(({ row, column }) => row === Math.floor(y * side) && column === Math.floor(x * side));
  return at < 0 ? undefined : at;
}

/**
 * The cell nearest to a spot.
 *
 * @param {Grid} grid
 * @param {Spot} spot
 */
export function nearest(grid, { x, y }) {
  return least(grid, (_, at) => {
    const own = middle(grid, at);
    return Math.hypot(own.x - x, own.y - y);
  });
}

/**
 * The cell to begin with: the one with most samples.
 *
 * @param {Grid} grid
 */
export function fullest(grid) {
  return least(grid, ({ count }) => -count);
}

/**
 * @param {Grid} grid
 * @param {(cell: Cell, at: number) => number} cost
 */
function least({ cells }, cost) {
  const costs = cells.map(cost);
  return costs.reduce((best, own, at) => (own < (costs[best] ?? Infinity) ? at : best), 0);
}

/**
 * How long the sides of the pictures are, as shares of a cell's: the more samples, the larger, up to the mean.
 *
 * @param {Grid} grid
 */
export function sizes({ cells }) {
  const mean = cells.reduce((sum, { count }) => sum + count, 0) / Math.max(cells.length, 1);
  return cells.map(({ count }) => SMALLEST + (0.98 - SMALLEST) * Math.min(Math.sqrt(count / mean), 1));
}

/**
 * How strongly the cells show, for a class: all wholly, where there is none.
 *
 * @param {Grid} grid
 * @param {number | undefined} chosen its place among the effects
 */
export function heat({ cells }, chosen) {
  if (chosen === undefined) {
    return cells.map(() => 1);
  }
  const effects = cells.map(({ effects: all }) => Math.max(all[chosen] ?? 0, 0));
  const most = Math.max(...effects, 1e-9);
  return effects.map((effect) => FAINTEST + (1 - FAINTEST) * (effect / most));
}

/**
 * The density for a zoom: the finest whose cells are seen no smaller than those of the first were at first.
 *
 * @param {number[]} sides ascending
 * @param {number} zoom
 */
export function sideFor(sides, zoom) {
  const [first = 1] = sides;
  return sides.filter((side) => side <= first * zoom * 1.001).at(-1) ?? first;
}
