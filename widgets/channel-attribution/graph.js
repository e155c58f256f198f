/** The channels that do most for a class, layer by layer, and what lies between them. Pure. */

import { strong } from '../parts/rows-view.js';

/** @import {ChannelAttributionAnswer, Picture, PredictAnswer, WeightsAnswer} from '../types' */

/**
 * @typedef {{name: string, height: number, width: number}} Layer
 * @typedef {{label: number, minus: number | null}} Aim a class, or its difference from another
 * @typedef {{channel: number, value: number, slot: number, map: number[]}} Unit what it does for the aim, its place in the row, and where it does it
 * @typedef {{layer: Layer, sum: number, units: Unit[]}} Row `sum` is what all channels of the layer do
 * @typedef {{aim: Aim, score: number, rows: Row[], weights: number[][][]}} Graph rows from the latest layer to the earliest;
 *     `weights[r][i][j]` is the weight from the unit i of row r + 1 to the unit j of row r
 * @typedef {{row: number, unit: number}} Node
 * @typedef {Node | 'class'} Root what is asked about
 * @typedef {{row: number, from: number, to: number | 'class', weight: number, share: number, lit: boolean}} Edge from a unit of
 *     the row to one of the row before; `share` is −1 to 1, of the strongest between these two rows
 * @typedef {{picture: Picture, classes: PredictAnswer['classes'], labels: {label: number, name: string}[]}} Looked
 * @typedef {{layers: Layer[], slots: number, pictures: Looked[], graph: Graph, icons: Record<string, Picture>}} Traced
 */

/**
 * The channels of a layer: those for the aim from the start on, those against it from the end, so that a row falls
 * from the most that is added to the most that is taken away.
 *
 * @param {ChannelAttributionAnswer} answer
 * @param {number} slots
 * @returns {Row}
 */
export function row({ layer, height, width, sum, for: adds, against }, slots) {
  /** @param {ChannelAttributionAnswer['for']} told @param {(at: number) => number} slot */
  const placed = (told, slot) => told.map(({ channel, value, map = [] }, at) => ({ channel, value, slot: slot(at), map }));
  const units = [...placed(adds, (at) => at), ...placed(against, (at) => slots - 1 - at)];
  return { layer: { name: layer, height, width }, sum, units: units.sort((one, other) => one.slot - other.slot) };
}

/**
 * The weights between the units of two rows, each summed over its positions.
 *
 * @param {WeightsAnswer} answer
 */
export function sums({ kernels = [] }) {
  return kernels.map((row) => row.map((kernel) => Number(kernel.reduce((sum, weight) => sum + weight, 0).toPrecision(4))));
}

/**
 * The lines that are drawn: the strong ones between the rows and up to the class, and all of the root. What leads
 * to the root or comes of it, along lines that are drawn, is lit.
 *
 * @param {Graph} graph
 * @param {Root} root
 * @returns {Edge[]}
 */
export function edges({ rows, weights }, root) {
  const upper = rows.slice(0, 1).flatMap(({ units }) => units.map(({ value }, from) => edge(0, from, 'class', value)));
  const between = weights.map((matrix, above) => matrix.flatMap((to, from) => to.map((weight, at) => edge(above + 1, from, at, weight))));
  /** @param {Edge} one */
  const atRoot = (one) => root !== 'class' && [down(one), up(one)].some((end) => same(end, root));
  const all = [...strong(upper, () => true), ...between.flatMap((pair) => strong(pair, atRoot))];
  if (root === 'class') {
    return all.map((one) => ({ ...one, lit: true }));
  }
  const lit = new Set([...reached(all, [root], down, up), ...reached(all, [root], up, down)]);
  return all.map((one) => ({ ...one, lit: lit.has(one) }));
}

/**
 * @param {number} row
 * @param {number} from
 * @param {number | 'class'} to
 * @param {number} weight
 * @returns {Edge}
 */
function edge(row, from, to, weight) {
  return { row, from, to, weight, share: 0, lit: false };
}

/**
 * The lines that are met on the way from some nodes, all of whose steps go the same way.
 *
 * @param {Edge[]} all
 * @param {Root[]} nodes
 * @param {(edge: Edge) => Root} next
 * @param {(edge: Edge) => Root} last
 * @returns {Edge[]}
 */
function reached(all, nodes, next, last) {
  const step = all.filter((one) => nodes.some((node) => same(last(one), node)));
  return step.length === 0 ? [] : [...step, ...reached(all, step.map(next), next, last)];
}

/** The node that an edge comes from. @param {Edge} edge @returns {Root} */
export function down({ row, from }) {
  return { row, unit: from };
}

/** The node that an edge goes to. @param {Edge} edge @returns {Root} */
export function up({ row, to }) {
  return to === 'class' ? to : { row: row - 1, unit: to };
}

/**
 * @param {Root | undefined} one
 * @param {Root | undefined} other
 */
export function same(one, other) {
  return one === undefined || other === undefined || one === 'class' || other === 'class'
    ? one === other
    : one.row === other.row && one.unit === other.unit;
}

/**
 * What the numbers of a row tell: what each does for the class, or, beside a root's row, the weight to it or from it.
 *
 * @param {Graph} graph
 * @param {Root} root
 * @param {number} row
 */
export function amounts({ rows, weights }, root, row) {
  if (root !== 'class' && row === root.row + 1) {
    return (weights[root.row] ?? []).map((to) => to[root.unit] ?? 0);
  }
  if (root !== 'class' && row === root.row - 1) {
    return weights[row]?.[root.unit] ?? [];
  }
  return (rows[row]?.units ?? []).map(({ value }) => value);
}

/**
 * The channel that the figure begins with: of the layer in the middle, the one that does most.
 *
 * @param {Graph} graph
 * @returns {Root}
 */
export function telling({ rows }) {
  const middle = Math.floor(rows.length / 2);
  const sizes = (rows[middle]?.units ?? []).map(({ value }) => Math.abs(value));
  return sizes.length > 0 ? { row: middle, unit: sizes.indexOf(Math.max(...sizes)) } : 'class';
}

/**
 * What a figure of these classes can be asked for: each class, and each as it differs from the other one.
 *
 * @param {{label: number}[]} labels
 * @param {number | null} minus
 * @returns {Aim[]} the first is what is shown
 */
export function aims(labels, minus) {
  return labels.flatMap(({ label }) => [
    ...(minus === null || minus === label ? [] : [{ label, minus }]),
    { label, minus: null },
  ]);
}
