/**
 * Pictures of a unit in a row, each with what the unit makes of it: from what silences it over the dataset to what it
 * looks for; several things it looks for, driven apart; the way from one unit to another; or how a picture formed.
 *
 * After C. Olah, A. Mordvintsev and L. Schubert, “Feature Visualization”, Distill, 2017, doi:10.23915/distill.00007, and
 * A. Mordvintsev et al., “Differentiable Image Parameterizations”, Distill, 2018, doi:10.23915/distill.00012.
 */
import { made } from './feature-strip/making.js';
import { explore } from './feature-strip/mount.js';
import { first, view } from './feature-strip/view.js';
import { units } from './parts/units.js';
import { speech } from './parts/words.js';

/** @import {Attributes, Lens, ModelAnswer, Mounting, Words} from './types' */
/** @import {Strips} from './feature-strip/view.js' */

/**
 * @typedef {{
 *   model: string, show: 'spectrum' | 'diversity' | 'interpolation' | 'filmstrip', units: string, objective: 'channel' | 'neuron', count: number, apart: number,
 *   seed: number, size: number, steps: number,
 * }} Given
 */

/** Each is a picture that somebody has to wait for. */
const MOST = 12;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that is looked into' },
  show: {
    type: 'choice',
    choices: ['spectrum', 'diversity', 'interpolation', 'filmstrip'],
    default: 'spectrum',
    describe: 'what is in a row',
  },
  units: { type: 'text', describe: 'the units to choose from, such as “mixed4a:69 conv3:2,5”; for an interpolation they are pairs' },
  objective: {
    type: 'choice',
    choices: ['neuron', 'channel'],
    default: 'neuron',
    describe: 'whether pictures are made for the neuron in the middle or for the whole channel',
  },
  count: {
    type: 'integer',
    default: 0,
    describe: 'how many pictures a row has, of a spectrum each part of the range; 0 for 6, of a spectrum 2',
  },
  apart: { type: 'number', default: 2, describe: 'for diversity: how strongly pictures are driven apart' },
  seed: { type: 'integer', default: 0, describe: 'of the first noise' },
  size: { type: 'integer', default: 128, describe: 'height and width of the pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Strips>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const wanted = units(given.units, model);
  const together = given.show === 'interpolation' ? 2 : 1;
  if (wanted.length === 0 || wanted.length % together !== 0) {
    throw new Error(`units=“${given.units}”: ${together === 2 ? 'an interpolation goes between pairs of units' : 'name a unit, as in conv3:12'}`);
  }
  const [least, usual] = given.show === 'spectrum' ? [1, 2] : [2, 6];
  const count = given.count || usual;
  if (count < least || count > MOST) {
    throw new Error(`count=${count}: a row of this kind has ${least} to ${MOST}`);
  }
  const sets = Array.from({ length: wanted.length / together }, (_, at) => wanted.slice(at * together, (at + 1) * together));
  return { show: given.show, strips: await Promise.all(sets.map((set) => made(lens, { ...given, count }, set, model))) };
}

/**
 * @param {Strips} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, { strip: 0, cell: first(data, 0) }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Strips>} mounting
 */
export function mount(element, { data, lens, state, words }) {
  explore(element, { strips: data, say: speech(words), lens, state });
}
