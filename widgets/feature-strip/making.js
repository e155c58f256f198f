/** The questions behind a row of pictures, and the one measure for all of them. */
import { examples } from '../parts/questions.js';
import { unit } from '../parts/words.js';

/** @import {ActivationsAnswer, ExamplesAnswer, Lens, ModelAnswer, Picture, VisualizeAnswer} from '../types' */
/** @import {Given} from '../feature-strip.js' */
/** @import {Cell, Strip} from './view.js' */

/** @typedef {{layer: string, channel: number}} Unit */
/** @typedef {Omit<Cell, 'values'> & {value?: number}} Found a picture whose value may be known already */

/** How much neighbours on the way from one unit to another are to be alike. */
const ALIKE = 0.5;

/** Neighbours count twice as much as what lies one farther. */
const DECAY = 2;

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {Unit[]} units one, or two for an interpolation
 * @param {ModelAnswer} model
 * @returns {Promise<Strip>}
 */
export async function made(lens, given, units, model) {
  const one = /** @type {Unit} */ (units[0]);
  const found = await ways[given.show](lens, given, one, units[1] ?? one, model);
  const cells = await Promise.all(
    found.map(async ({ value, ...cell }) => ({
      ...cell,
      values: value === undefined ? await Promise.all(units.map((each) => strongest(lens, given.model, each, cell.picture, cell.role === 'least'))) : [value],
    })),
  );
  return { units: units.map(({ layer, channel }) => unit(layer, channel)), cells };
}

/** @type {Record<Given['show'], (lens: Lens, given: Given, one: Unit, other: Unit, model: ModelAnswer) => Promise<Found[]>>} */
const ways = { spectrum, diversity, interpolation, filmstrip };

/**
 * From what silences the unit over dataset pictures of its whole range to what it looks for.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Unit} one
 * @param {Unit} _
 * @param {ModelAnswer} model
 * @returns {Promise<Found[]>}
 */
async function spectrum(lens, given, one, _, { labels }) {
  const objective = of(given, one);
  /** @type {[VisualizeAnswer, ExamplesAnswer]} */
  const [{ results }, { parts }] = await Promise.all([
    lens.ask(visualize(given, [scaled([-1, objective]), objective])),
    lens.ask(examples(given.model, one.layer, one.channel, given.count)),
  ]);
  const [least, most] = results;
  const seen = parts.flatMap(({ part, examples: shown }) =>
    [...shown]
      .sort((a, b) => a.value - b.value)
      .map(({ picture, value, label }) => ({ picture, value, role: part, label: typeof label === 'number' ? (labels[label] ?? '') : label })),
  );
  return [
    ...(least ? [{ picture: least.picture, role: 'least' }] : []),
    ...seen,
    ...(most ? [{ picture: most.picture, role: 'most' }] : []),
  ];
}

/**
 * Several pictures that the unit looks for, each unlike the others.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Unit} one
 * @returns {Promise<Found[]>}
 */
async function diversity(lens, given, one) {
  const apart = { kind: 'diversity', layer: one.layer };
  const objective = scaled([1, of(given, one)], [-given.apart, apart]);
  return pictures(await lens.ask(visualize(given, Array(given.count).fill(objective))), () => ({ role: 'made' }));
}

/**
 * From one unit to another: each picture looks for both, in other shares, and is like its neighbours.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Unit} one
 * @param {Unit} other
 * @returns {Promise<Found[]>}
 */
async function interpolation(lens, given, one, other) {
  const alike = { kind: 'alignment', layer: 'input', decay: DECAY };
  const shares = Array.from({ length: given.count }, (_, at) => at / (given.count - 1));
  const objectives = shares.map((share) => scaled([1 - share, of(given, one)], [share, of(given, other)], [-ALIKE, alike]));
  return pictures(await lens.ask(visualize(given, objectives)), (at) => ({ role: 'share', share: shares[at] ?? 0 }));
}

/**
 * How the picture formed: early steps close together, for that is when it changes most.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Unit} one
 * @returns {Promise<Found[]>}
 */
async function filmstrip(lens, given, one) {
  const kept = Array.from({ length: given.count - 1 }, (_, at) => Math.round(given.steps ** ((at + 1) / given.count)));
  const frames = [...new Set(kept)].filter((step) => step < given.steps);
  /** @type {VisualizeAnswer} */
  const { results } = await lens.ask({ ...visualize(given, [of(given, one)]), frames });
  return results.flatMap(({ frames: formed, picture }) => [
    ...formed.map((frame) => ({ picture: frame.picture, role: 'step', step: frame.step })),
    { picture, role: 'step', step: given.steps },
  ]);
}

/**
 * What the unit makes of a picture: its value where that is largest, or, of a picture that was made to silence it, least.
 *
 * @param {Lens} lens
 * @param {string} model
 * @param {Unit} of
 * @param {Picture} picture
 * @param {boolean} least
 */
async function strongest(lens, model, { layer, channel }, { blob }, least) {
  /** @type {ActivationsAnswer} */
  const { maps = [] } = await lens.ask({ ask: 'activations', model, layer, image: blob, top: 1, channels: [channel] });
  const values = maps[0]?.values ?? [];
  const value = least ? Math.min(...values) : Math.max(...values);
  return Number(value.toPrecision(4));
}

/**
 * @param {VisualizeAnswer} answer
 * @param {(at: number) => {role: string, share?: number}} told
 * @returns {Found[]}
 */
function pictures({ results }, told) {
  return results.map(({ picture }, at) => ({ picture, ...told(at) }));
}

/**
 * @param {Given} given
 * @param {object[]} objectives
 */
function visualize({ model, size, steps, seed }, objectives) {
  return { ask: 'visualize', model, objectives, size, steps, seed, format: 'jpeg' };
}

/**
 * @param {Given} given
 * @param {Unit} unit
 */
function of({ objective }, { layer, channel }) {
  return { kind: objective, layer, channel };
}

/** @param {[factor: number, objective: object][]} terms */
function scaled(...terms) {
  return { kind: 'sum', terms: terms.map(([factor, objective]) => ({ factor, objective })) };
}
