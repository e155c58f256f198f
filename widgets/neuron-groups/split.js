/** Layers split into groups of channels that fire together. Pure. */
import { middle, positionAt } from '../parts/linked.js';

/** @import {GroupsAnswer, Picture, PredictAnswer} from '../types' */

/**
 * @typedef {{name: string, height: number, width: number}} Layer
 * @typedef {Pick<GroupsAnswer['groups'][0], 'picture' | 'channels' | 'maps' | 'maximum' | 'effects'>} Group
 * @typedef {{layer: Layer, unexplained: number, labels: {label: number, name: string}[], groups: Group[]}} Split
 * @typedef {{picture: Picture, classes: PredictAnswer['classes']}} Looked
 * @typedef {{layers: Layer[], counts: number[], first: number, pictures: Looked[], labels: number[], splits: Split[]}} Grouped
 * @typedef {{row: number, group: number | undefined}} Choice a layer, and a group of it, or all
 * @typedef {{picture: number, map: number, count: number, splits: Split[], choice: Choice, at: number}} Place `map` is the place of the picture
 *     among those that were split together; `at` the position that is read, of the chosen layer
 * @typedef {{row: number, from: number, to: number, weight: number}} Link from a group of the row to one of the row before: how alike
 *     the places are where they fire, 0 to 1
 */

/** So many marks and colours can be told apart. */
export const MOST = 8;

/** How a group is called: by a letter. @param {number} group */
export function letter(group) {
  return String.fromCharCode(65 + group);
}

/**
 * What the figure shows at first.
 *
 * @param {Grouped} grouped
 * @returns {Place}
 */
export function seen({ splits, first }) {
  return { picture: 0, map: 0, count: first, splits, choice: { row: 0, group: undefined }, at: telling(splits[0], 0) };
}

/**
 * The position where most fires.
 *
 * @param {Split | undefined} split
 * @param {number} map
 */
export function telling(split, map) {
  const sums = (split?.groups[0]?.maps[map] ?? [0]).map((_, at) => there(split, map, at).reduce((sum, value) => sum + value, 0));
  return sums.indexOf(Math.max(...sums));
}

/**
 * How much each group fires at a position.
 *
 * @param {Split | undefined} split
 * @param {number} map
 * @param {number} at
 */
export function there(split, map, at) {
  return (split?.groups ?? []).map(({ maps }) => maps[map]?.[at] ?? 0);
}

/**
 * The position of one layer that lies where that of another does.
 *
 * @param {number} at
 * @param {Layer} from
 * @param {Layer} to
 */
export function moved(at, from, to) {
  return positionAt(...middle(at, from), to);
}

/**
 * How the groups of a layer lie to those of the one before it in the list, on one picture.
 *
 * @param {Split[]} splits
 * @param {number} row
 * @param {number} map
 * @returns {Link[]}
 */
export function links(splits, row, map) {
  const [upper, lower] = [splits[row - 1], splits[row]];
  if (!upper || !lower) {
    return [];
  }
  return lower.groups.flatMap((one, from) =>
    upper.groups.map((other, to) => ({
      row,
      from,
      to,
      weight: alike(one.maps[map] ?? [], lower.layer, other.maps[map] ?? [], upper.layer),
    })),
  );
}

/**
 * The cosine between two maps, position by position of the finer one.
 *
 * @param {number[]} one of a layer that is as fine as the other, or finer
 * @param {Layer} fine
 * @param {number[]} other
 * @param {Layer} coarse
 */
function alike(one, fine, other, coarse) {
  const spread = one.map((_, at) => other[moved(at, fine, coarse)] ?? 0);
  /** @param {number[]} left @param {number[]} right */
  const product = (left, right) => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
  const size = Math.sqrt(product(one, one) * product(spread, spread));
  return size > 0 ? Number((product(one, spread) / size).toPrecision(3)) : 0;
}

/**
 * @param {Choice} one
 * @param {Choice | undefined} other
 */
export function same(one, other) {
  return one.row === other?.row && one.group === other.group;
}

/**
 * A choice as text: "mixed4b:A", or "mixed4b" for all its groups.
 *
 * @param {Split[]} splits
 * @param {Choice} choice
 */
export function written(splits, { row, group }) {
  const name = splits[row]?.layer.name ?? '';
  return group === undefined ? name : `${name}:${letter(group)}`;
}

/**
 * The choice that such a text says, if there is that group.
 *
 * @param {Split[]} splits
 * @param {string | undefined} text
 * @returns {Choice | undefined}
 */
export function read(splits, text) {
  const all = splits.flatMap(({ groups }, row) => [{ row, group: undefined }, ...groups.map((_, group) => ({ row, group }))]);
  return all.find((one) => written(splits, one) === text);
}
