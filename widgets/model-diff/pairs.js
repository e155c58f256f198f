/** Which layers and units of two models are shown beside each other. Pure. */

/** @import {CompareAnswer, Sprites} from '../types' */

/**
 * @typedef {'alignment' | 'canonical' | 'weighted'} Measure
 * @typedef {{pictures: number, right: number, otherRight: number, differ: number} | null} Stage how many pictures both
 *     tell rightly, and how many they take for different things; null where one tells no classes
 * @typedef {Record<string, Sprites | undefined>} Sheets of units, by model and place of the layer, as "primer 0"
 * @typedef {{
 *   model: string, others: string[], stages: Stage[], channels: Record<string, number[][]>, first: CompareAnswer, sheets: Sheets,
 *   row: number, column: number,
 * }} Difference `channels` of each model and layer that have a picture, ascending; `row` and `column`, the layers that it begins with
 * @typedef {{value: number, chance: number}} Likeness
 */

/** A unit is without a counterpart if it correlates with none of the other model's by so much. */
export const ALONE = 0.5;

/** @type {Measure[]} */
export const MEASURES = ['alignment', 'canonical', 'weighted'];

/**
 * @param {CompareAnswer} answer
 * @returns {Stage}
 */
export function agreed({ pictures, classes }) {
  return classes
    ? {
        pictures,
        right: Math.round(classes.accuracy * pictures),
        otherRight: Math.round(classes.otherAccuracy * pictures),
        differ: classes.disagreements,
      }
    : null;
}

/**
 * The units that are named of each model and layer: those of the model in all comparisons together, so that their
 * pictures are made once.
 *
 * @param {string} model
 * @param {string[]} others
 * @param {CompareAnswer[]} answers one for each of the others
 */
export function drawn(model, others, answers) {
  const places = Math.max(...answers.map(({ units }) => units.length));
  /** @type {Record<string, number[][]>} */
  const channels = { [model]: Array.from({ length: places }, () => []) };
  answers.forEach(({ units }, at) => {
    units.forEach(({ pairs, alone, otherAlone }, place) => {
      add(model, place, [...pairs, ...alone].map(({ unit }) => unit));
      add(others[at] ?? '', place, [...pairs.map(({ other }) => other), ...otherAlone.map(({ unit }) => unit)]);
    });
  });
  return channels;

  /** @param {string} of @param {number} place @param {number[]} units */
  function add(of, place, units) {
    const layers = (channels[of] ??= []);
    layers[place] = [...new Set([...(layers[place] ?? []), ...units])].sort((one, other) => one - other);
  }
}

/**
 * The two layers at the same place of both lists that are least alike.
 *
 * @param {CompareAnswer} answer
 */
export function start({ units, alignment }) {
  const values = units.map((_, at) => alignment.values[at]?.[at] ?? 0);
  const row = Math.max(values.indexOf(Math.min(...values)), 0);
  return { row, column: row };
}

/**
 * @param {CompareAnswer} answer
 * @param {Measure} measure
 * @param {number} row
 * @param {number} column
 * @returns {Likeness}
 */
export function likeness(answer, measure, row, column) {
  const { values, chance } = answer[measure];
  return { value: values[row]?.[column] ?? 0, chance: chance[row]?.[column] ?? 0 };
}

/**
 * A stage of the model's own training without the model's name, which would be said twice.
 *
 * @param {string} name
 * @param {string} model
 */
export function short(name, model) {
  return name.startsWith(`${model}@`) ? name.slice(model.length + 1) : name;
}
