/**
 * Where two models differ, or two stages of one's training: what they take for different things, how alike each
 * layer of one is to each of the other, with what chance would give, and which units agree.
 *
 * After S. Kornblith et al., “Similarity of Neural Network Representations Revisited”, arXiv:1905.00414;
 * M. Raghu et al., “SVCCA”, arXiv:1706.05806; and A. Morcos et al., arXiv:1806.05759.
 */
import { explore } from './model-diff/mount.js';
import { agreed, drawn, start } from './model-diff/pairs.js';
import { view } from './model-diff/view.js';
import { speech } from './parts/words.js';

/** @import {Asking, Attributes, CompareAnswer, Lens, ModelAnswer, Mounting, Question, VisualizeAnswer, Words} from './types' */
/** @import {Difference} from './model-diff/pairs.js' */

/**
 * @typedef {{
 *   model: string, other: string, layers: string[], otherLayers: string | null, matched: number, examples: number,
 *   size: number, steps: number,
 * }} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model, which has a probe set' },
  other: {
    type: 'text',
    describe: 'the model that it is compared with, such as “primer@step-00250”; of several, such as the stages of a training, a reader chooses',
  },
  layers: { type: 'layers', describe: 'the layers of the model that are compared' },
  otherLayers: { type: 'text', default: null, describe: 'the layers of the other model, such as “conv1, conv2”; by default those of the same names' },
  matched: { type: 'integer', default: 3, describe: 'how many matched units are shown of two layers, and how many without a counterpart' },
  examples: { type: 'integer', default: 8, describe: 'how many of the pictures are shown that are taken for different things, at most 24' },
  size: { type: 'integer', default: 64, describe: 'height and width of the units’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * The figure begins with the first of the others, and with the two layers at the same place that are least alike.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Difference>}
 */
export async function load(lens, given) {
  const others = [...new Set(words(given.other))];
  if (others.length === 0) {
    throw new Error('“other” names no model; write one as in primer@step-00250');
  }
  /** @type {ModelAnswer[]} */
  const models = await Promise.all(others.map((model) => lens.ask({ ask: 'model', model })));
  const otherLayers = given.otherLayers === null ? given.layers : words(given.otherLayers);
  models.forEach((model) => known(model, otherLayers));
  const answers = await Promise.all(others.map((other) => /** @type {Promise<CompareAnswer>} */ (lens.ask(compare(given, other)))));
  const first = /** @type {CompareAnswer} */ (answers[0]);
  const channels = drawn(given.model, others, answers);
  const { row, column } = start(first);
  const shown = [given.model, others[0] ?? ''].filter((model) => channels[model]?.[row]?.length);
  const sheets = await Promise.all(shown.map((model) => sheet(lens, given, channels, model, row)));
  return {
    model: given.model,
    others,
    stages: answers.map(agreed),
    channels,
    first,
    sheets: Object.fromEntries(shown.map((model, at) => [`${model} ${row}`, sheets[at]])),
    row,
    column,
  };
}

/**
 * The pictures of all units that are named; all comparisons are asked for at build.
 *
 * @param {Given} given
 * @param {Difference} difference
 * @returns {Question[]}
 */
export function questions(given, { channels }) {
  return Object.entries(channels).flatMap(([model, layers]) =>
    layers.flatMap((units, at) => (units.length > 0 ? [visualize(given, model, at, units)] : [])),
  );
}

/**
 * @param {Difference} data
 * @param {Given} _given
 * @param {Words} said
 * @returns {string}
 */
export function render(data, _given, said) {
  const { first, sheets, row, column } = data;
  return view(data, { stage: 0, measure: 'alignment', row, column }, { stage: 0, compared: first, sheets }, speech(said));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Difference>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words: said }) {
  return explore(element, {
    difference: data,
    say: speech(said),
    lens,
    state,
    compare: (other, asking) => lens.ask(compare(given, other), asking),
    draw: (model, at, asking) => sheet(lens, given, data.channels, model, at, asking),
  });
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {Difference['channels']} channels
 * @param {string} model
 * @param {number} at the layer's place
 * @param {Asking} [asking]
 */
async function sheet(lens, given, channels, model, at, asking) {
  /** @type {VisualizeAnswer} */
  const { sprites } = await lens.ask(visualize(given, model, at, channels[model]?.[at] ?? []), asking);
  if (!sprites) {
    throw new Error('the visualisation has no sheet');
  }
  return sprites;
}

/**
 * @param {Given} given
 * @param {string} other
 * @returns {Question}
 */
function compare({ model, layers, otherLayers, matched, examples }, other) {
  return { ask: 'compare', model, other, layers, otherLayers: otherLayers === null ? layers : words(otherLayers), matched, examples };
}

/**
 * All units of a layer on one sheet: so the pictures of a layer are one file.
 *
 * @param {Given} given
 * @param {string} model
 * @param {number} at the layer's place
 * @param {number[]} channels
 * @returns {Question}
 */
function visualize({ model: own, layers, otherLayers, size, steps }, model, at, channels) {
  const layer = (model === own || otherLayers === null ? layers : words(otherLayers))[at];
  return { ask: 'visualize', model, objectives: channels.map((channel) => ({ kind: 'channel', layer, channel })), size, steps, format: 'sheet' };
}

/** @param {string} text */
function words(text) {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/**
 * @param {ModelAnswer} model
 * @param {string[]} layers
 */
function known(model, layers) {
  const missing = layers.find((name) => !model.layers.some((layer) => layer.name === name));
  if (missing !== undefined) {
    const shown = model.layers.filter((layer) => layer.shown).map(({ name }) => name);
    throw new Error(`${model.id} has no layer ${missing}; it has ${shown.join(', ')}. Its layers are named by otherLayers`);
  }
}
