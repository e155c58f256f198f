/**
 * What channels look for: a contact sheet to choose from, the chosen channel's optimised picture and how it
 * formed, and beside it dataset pictures from those that excite the channel least to those that do most.
 */
import { first } from './feature-visualization/choice.js';
import { explore } from './feature-visualization/mount.js';
import { thinned } from './parts/film-view.js';
import { view } from './feature-visualization/view.js';
import { examples, visualize } from './parts/questions.js';
import { units } from './parts/units.js';
import { speech } from './parts/words.js';

/** @import {Attributes, ExamplesAnswer, Lens, ModelAnswer, Mounting, Question, VisualizeAnswer, Words} from './types' */
/** @import {Portrait, Shown, Unit} from './feature-visualization/view.js' */

/**
 * @typedef {{model: string, layer: string, channels: number[], more: string, seeds: number, examples: number, size: number, steps: number}} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that is looked into' },
  layer: { type: 'layer', describe: 'the layer of the first channels' },
  channels: { type: 'channels', describe: 'the channels on the contact sheet; the first is shown large' },
  more: {
    type: 'text',
    default: '',
    describe: 'channels of other layers for the sheet, such as “conv1:0-3,9 conv5:12”',
  },
  seeds: { type: 'integer', default: 3, describe: 'how many seeds to record for each channel' },
  examples: { type: 'integer', default: 4, describe: 'how many dataset pictures for each part of the range' },
  size: { type: 'integer', default: 128, describe: 'height and width of the optimised pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Shown>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const wanted = [
    ...given.channels.map((channel) => ({ layer: given.layer, channel })),
    ...units(given.more, model),
  ];
  const answers = await Promise.all([
    ...wanted.map((unit) => lens.ask(portraitOf(given, unit))),
    ...wanted.map((unit) => lens.ask(examples(given.model, unit.layer, unit.channel, given.examples))),
  ]);
  const seen = new Set(wanted.map(({ layer }) => layer));
  return {
    layers: model.layers.filter(({ name, shown }) => shown || seen.has(name)),
    labels: model.labels,
    size: given.size,
    steps: given.steps,
    units: wanted.map((unit, at) => ({
      ...unit,
      portrait: framed(/** @type {VisualizeAnswer} */ (answers[at]), given.steps),
      examples: /** @type {ExamplesAnswer} */ (answers[wanted.length + at]),
    })),
  };
}

/**
 * Besides what is shown at first: each channel from the other seeds, and its neuron in the middle.
 *
 * @param {Given} given
 * @param {Shown} shown
 * @returns {Question[]}
 */
export function questions(given, { units: known, layers }) {
  return known.flatMap(({ layer, channel }) => {
    const { height, width } = layers.find(({ name }) => name === layer) ?? { height: 1, width: 1 };
    const seeds = Array.from({ length: Math.max(given.seeds - 1, 0) }, (_, at) =>
      portraitOf(given, { layer, channel, seed: at + 1 }),
    );
    return height * width > 1 ? [...seeds, portraitOf(given, { layer, channel, objective: 'neuron' })] : seeds;
  });
}

/**
 * @param {Shown} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, first(data), /** @type {Unit} */ (data.units[0]), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Shown>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    shown: data,
    say: speech(words),
    seeds: given.seeds,
    lens,
    state,
    portraitOf: (chosen) => portraitOf(given, chosen),
    examplesOf: ({ layer, channel }) => examples(given.model, layer, channel, given.examples),
    framed: (answer) => framed(answer, given.steps),
  });
}

/**
 * @param {Given} given
 * @param {{layer: string, channel: number, objective?: string, seed?: number}} what
 */
function portraitOf(given, what) {
  return visualize(given, { ...what, filmstrip: true });
}

/**
 * @param {VisualizeAnswer} answer to a question with one objective
 * @param {number} steps
 * @returns {Portrait}
 */
function framed({ results: [result], curve: [curve = []] }, steps) {
  if (!result) {
    throw new Error('the visualisation has no picture');
  }
  const { picture, value, frames } = result;
  const before = frames.filter(({ step }) => step < steps);
  return { picture, value, frames: [...before, { step: steps, picture, value }], curve: thinned(curve) };
}
