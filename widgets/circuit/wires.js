/** The weights of a circuit, as wires between its units. Pure. */
import { unit } from '../parts/words.js';

/** @import {Picture, WeightsAnswer} from '../types' */
/** @import {Node} from './layout.js' */

/**
 * @typedef {{from: string, to: string, weight: number, share: number, width: number, height: number, kernel: number[]}} Wire
 *     `weight` is the kernel's sum: what the one adds to the other where it fires evenly; `share` of the largest, with its sign
 * @typedef {{layers: string[], nodes: (Node & {picture: Picture})[], wires: Wire[]}} Circuit the strongest wire first
 */

/**
 * Every weight that is not weak, the strongest first.
 *
 * @param {WeightsAnswer[]} answers each a table between two layers
 * @param {number} threshold the least share of the largest weight, without its sign
 * @returns {Wire[]}
 */
export function wire(answers, threshold) {
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new Error(`threshold=${threshold}: it is a share of the largest weight, 0 to 1`);
  }
  const all = answers.flatMap(({ from, layer, width, height, rows = [], columns = [], kernels = [] }) =>
    rows.flatMap((row, down) =>
      columns.map((column, right) => {
        const kernel = kernels[down]?.[right] ?? [];
        const weight = kernel.reduce((sum, one) => sum + one, 0);
        return { from: unit(from, row), to: unit(layer, column), weight: Number(weight.toPrecision(4)), width, height, kernel };
      }),
    ),
  );
  const most = Math.max(...all.map(({ weight }) => Math.abs(weight)));
  return all
    .map((one) => ({ ...one, share: Number((one.weight / (most || 1)).toFixed(4)) }))
    .filter(({ weight, share }) => weight !== 0 && Math.abs(share) >= threshold)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
