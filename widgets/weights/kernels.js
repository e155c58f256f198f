/** What a figure of weights knows of its kernels. Pure. */
import { peak } from '../parts/kernels.js';

/** @import {Picture, WeightsAnswer} from '../types' */

/**
 * @typedef {{from: number, to: number, kernel: number[]}} Cell the weights from one channel to another, row by row
 * @typedef {{sign: -1 | 0 | 1, to: number, cells: Cell[]}} Group one unit's neighbours of a sign, or with 0 a row of a table
 * @typedef {{height: number, width: number, maximum: number, groups: Group[]}} Between
 * @typedef {Between & {
 *   from: {name: string, channels: number}, layer: {name: string, channels: number}, icons: Record<string, Picture>,
 * }} Weighed `icons` by unit, as "conv3:12"
 */

/**
 * The two groups of a unit's neighbours, each neighbour in the one whose weights are the larger.
 *
 * @param {WeightsAnswer} answer about one channel
 * @returns {Between}
 */
export function neighbours({ height, width, maximum, units = [] }) {
  /** @param {'exciting' | 'inhibiting'} list @param {1 | -1} sign @returns {Group[]} */
  const group = (list, sign) =>
    units.map((unit) => ({
      sign,
      to: unit.channel,
      cells: unit[list]
        .filter(({ excitation, inhibition }) => (excitation > -inhibition) === (sign > 0))
        .map(({ channel, kernel }) => ({ from: channel, to: unit.channel, kernel })),
    }));
  const both = [...group('exciting', 1), ...group('inhibiting', -1)];
  return { height, width, maximum, groups: both.filter(({ cells }) => cells.length > 0) };
}

/**
 * A row for each earlier channel, a column for each later one.
 *
 * @param {WeightsAnswer} answer about channels of both layers
 * @returns {Between}
 */
export function table({ height, width, maximum, rows = [], columns = [], kernels = [] }) {
  return {
    height,
    width,
    maximum,
    groups: rows.map((from, row) => ({
      sign: 0,
      to: -1,
      cells: columns.map((to, column) => ({ from, to, kernel: kernels[row]?.[column] ?? [] })),
    })),
  };
}

/**
 * The cell that the figure shows first: the one with the largest weight.
 *
 * @param {Between} between
 */
export function telling({ groups }) {
  const cells = groups.flatMap((group) => group.cells);
  const first = /** @type {Cell} */ (cells[0]);
  return cells.reduce((best, cell) => (peak(cell.kernel) > peak(best.kernel) ? cell : best), first);
}

/**
 * The channels whose pictures the figure shows.
 *
 * @param {Between} between
 */
export function shown({ groups }) {
  const cells = groups.flatMap((group) => group.cells);
  return { from: [...new Set(cells.map(({ from }) => from))], to: [...new Set(cells.map(({ to }) => to))] };
}
