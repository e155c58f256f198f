/**
 * One question asked many times, with one to four of its fields changed: a picture for every combination, over the
 * first two fields as a table, with the chosen one large.
 *
 * After the playgrounds of C. Olah, A. Mordvintsev and L. Schubert, “Feature Visualization”, Distill, 2017,
 * doi:10.23915/distill.00007.
 */
import { asked, axis, ways } from './sweep/axes.js';
import { explore } from './sweep/mount.js';
import { view } from './sweep/view.js';
import { speech } from './parts/words.js';

/** @import {Attributes, Lens, Mounting, Picture, Question, Words} from './types' */
/** @import {Cell, Swept} from './sweep/view.js' */

/** @typedef {{model: string, question: string, axis: string, axis2: string, axis3: string, axis4: string}} Given */

/** Each is a picture that somebody has to wait for. */
const MOST = 200;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that is asked' },
  question: {
    type: 'text',
    describe: 'the question without its model, as JSON, such as {"ask": "visualize", "objectives": […], "size": 96}',
  },
  axis: { type: 'text', describe: 'the field that changes from left to right, and its values, such as “steps: 16, 64, 256”' },
  axis2: { type: 'text', default: '', describe: 'the field that changes from top to bottom' },
  axis3: { type: 'text', default: '', describe: 'a third field, to choose from' },
  axis4: { type: 'text', default: '', describe: 'a fourth field' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Swept>}
 */
export async function load(lens, given) {
  const axes = [given.axis, given.axis2, given.axis3, given.axis4].filter((text) => text !== '').map(axis);
  const question = read(given);
  const all = ways(axes);
  if (all.length > MOST) {
    throw new Error(`the axes have ${all.length} combinations; at most ${MOST} are permitted`);
  }
  const answers = await Promise.all(all.map((way) => lens.ask(asked(question, axes, way))));
  return {
    axes: axes.map(({ label, choices }) => ({ label, names: choices.map(({ name }) => name) })),
    cells: answers.map((answer) => cell(answer, question)),
  };
}

/**
 * @param {Swept} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, first(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Swept>} mounting
 */
export function mount(element, { data, lens, state, words }) {
  explore(element, { swept: data, first: first(data), say: speech(words), lens, state });
}

/**
 * The last value of every axis: authors write from little to much.
 *
 * @param {Swept} swept
 */
function first({ axes }) {
  return axes.map(({ names }) => names.length - 1);
}

/**
 * @param {Given} given
 * @returns {Question}
 */
function read({ model, question }) {
  /** @type {unknown} */
  let json;
  try {
    json = JSON.parse(question);
  } catch {
    json = undefined;
  }
  if (typeof json !== 'object' || json === null || !('ask' in json) || typeof json.ask !== 'string') {
    throw new Error(`“${question}” is no question; write JSON, as in {"ask": "visualize", "objectives": […]}`);
  }
  return { ...json, ask: json.ask, model };
}

/**
 * The picture of an answer, whatever was asked: the first that stands in it.
 *
 * @param {unknown} answer
 * @param {Question} question
 * @returns {Cell}
 */
function cell(answer, { ask }) {
  const found = holder(answer);
  if (!found) {
    throw new Error(`an answer to “${ask}” has no picture to show`);
  }
  return found;
}

/**
 * @param {unknown} value
 * @returns {Cell | undefined}
 */
function holder(value) {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const own = Object.values(value).find((inside) => typeof inside === 'object' && inside !== null && 'blob' in inside);
  if (own) {
    const number = 'value' in value ? Number(value.value) : NaN;
    return { picture: /** @type {Picture} */ (own), value: Number.isFinite(number) ? Number(number.toPrecision(4)) : null };
  }
  return Object.values(value)
    .map(holder)
    .find((one) => one !== undefined);
}
