/** @import {Picture, PredictAnswer} from '../types' */

/**
 * @typedef {{name: string, height: number, width: number}} Layer
 * @typedef {{label: number, name: string, value: number, maps: number[][]}} Effect what each layer's positions do for a class, with its logit
 * @typedef {{picture: Picture, classes: PredictAnswer['classes'], effects: Effect[]}} Looked
 * @typedef {number[][][][]} Tables of a layer, a later one, a position of the later one, a position of the layer
 * @typedef {{layer: number, at: number}} Cell `at` row by row
 * @typedef {{label: number}} Class its place among the effects
 * @typedef {Cell | Class} Root what is asked about
 * @typedef {{heats: (number[] | undefined)[], scales: number[], effects: number[] | undefined}} Influence of each layer's positions, none of the root's own; on each class
 */

/** Heats are not blown up to more than so many times their size among all of their kind. */
const BLOWN_UP = 5;

/**
 * What goes to a place, and what comes of it.
 *
 * @param {Layer[]} layers from early to late
 * @param {Looked} looked
 * @param {Tables} tables
 * @param {Root} root
 * @returns {Influence}
 */
export function influence(layers, looked, tables, root) {
  if ('label' in root) {
    const maps = looked.effects[root.label]?.maps ?? [];
    return { heats: maps, scales: maps.map((map) => most([map])), effects: undefined };
  }
  const { layer: here, at } = root;
  const heats = layers.map((_, layer) => {
    if (layer === here) {
      return undefined;
    }
    return layer < here ? tables[layer]?.[here]?.[at] : tables[here]?.[layer]?.map((map) => map[at] ?? 0);
  });
  return {
    heats,
    scales: heats.map((heat, layer) => {
      const all = tables[Math.min(layer, here)]?.[Math.max(layer, here)] ?? [];
      return heat ? Math.max(most([heat]), most(all) / BLOWN_UP) : 0;
    }),
    effects: looked.effects.map(({ maps }) => maps[here]?.[at] ?? 0),
  };
}

/**
 * The place that tells most: of the layer in the middle, the position that adds most to the likeliest class.
 *
 * @param {Layer[]} layers
 * @param {Looked} looked
 * @returns {Cell}
 */
export function telling(layers, { effects }) {
  const layer = Math.floor(layers.length / 2);
  const map = effects[0]?.maps[layer] ?? [0];
  return { layer, at: map.indexOf(Math.max(...map)) };
}

/** The largest number without its sign. @param {number[][]} maps */
export function most(maps) {
  return Math.max(0, ...maps.map((map) => map.reduce((best, value) => Math.max(best, Math.abs(value)), 0)));
}
