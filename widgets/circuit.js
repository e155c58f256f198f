/**
 * Units of a network and the weights between them, as a drawing of nodes and lines: layers one after another, each unit
 * its picture, each weight a line, whole where it excites and dashed where it inhibits.
 *
 * After C. Olah et al., “Zoom In: An Introduction to Circuits”, Distill, 2020, doi:10.23915/distill.00024.001, and
 * C. Voss et al., “Visualizing Weights”, Distill, 2021, doi:10.23915/distill.00024.007.
 */
import { fixed, layout } from './circuit/layout.js';
import { explore } from './circuit/mount.js';
import { wire } from './circuit/wires.js';
import { net, view } from './circuit/view.js';
import { draw } from './parts/draw.js';
import { html } from './parts/html.js';
import { units } from './parts/units.js';
import { speech, unit } from './parts/words.js';

/** @import {Attributes, DeclaredCircuit, Lens, ModelAnswer, Mounting, Picture, WeightsAnswer, Words} from './types' */
/** @import {Circuit} from './circuit/wires.js' */

/**
 * @typedef {{
 *   model: string, units: string, places: string, threshold: number, title: string, kind: string, size: number, steps: number,
 * }} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model whose units are shown' },
  units: { type: 'text', describe: 'the units, of two layers or more, such as “mixed4b:175,171 mixed5a:113”' },
  places: {
    type: 'text',
    default: '',
    describe: 'where units stand in their layers, counted from 0, such as “mixed4b:175@0 mixed5a:113@0.5”; the others are laid out',
  },
  threshold: {
    type: 'number',
    default: 0.1,
    describe: 'weights below this share of the largest, 0 to 1, are left out',
  },
  title: { type: 'text', default: '', describe: 'the name of the circuit' },
  kind: {
    type: 'choice',
    choices: ['curve', 'union-over-poses', 'parts-to-whole', 'other'],
    default: 'other',
    describe: 'what kind of circuit it is',
  },
  size: { type: 'integer', default: 128, describe: 'height and width of the units’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * Weights are asked between each layer and the next that is named: those between others are made of what is between.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Circuit>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const wanted = units(given.units, model);
  const layers = model.layers
    .map(({ name }) => ({
      name,
      channels: [...new Set(wanted.filter(({ layer }) => layer === name).map(({ channel }) => channel))],
    }))
    .filter(({ channels }) => channels.length > 0);
  if (layers.length < 2) {
    throw new Error('a circuit needs units of at least two layers, as in mixed4b:175 mixed5a:113');
  }
  const all = layers.flatMap(({ name: layer, channels }) => channels.map((channel) => ({ layer, channel })));
  /** @type {[WeightsAnswer[], Picture[]]} */
  const [weighed, pictures] = await Promise.all([
    Promise.all(layers.slice(1).map(({ name, channels }, at) => lens.ask(between(given, layers[at], name, channels)))),
    Promise.all(all.map((one) => draw(lens, { ...given, format: 'jpeg' }, one))),
  ]);
  const wires = wire(weighed, given.threshold);
  if (wires.length === 0) {
    throw new Error('there are no weights between these units');
  }
  const names = layers.map(({ name, channels }) => channels.map((channel) => unit(name, channel)));
  return {
    layers: layers.map(({ name }) => name),
    nodes: layout(names, wires, fixed(given.places, names.flat())).map((node) => ({
      ...node,
      picture: /** @type {Picture} */ (pictures[all.findIndex(({ layer, channel }) => unit(layer, channel) === node.name)]),
    })),
    wires,
  };
}

/**
 * @param {Given} given
 * @param {{name: string, channels: number[]} | undefined} before
 * @param {string} layer
 * @param {number[]} channels
 */
function between({ model }, before, layer, channels) {
  return { ask: 'weights', model, from: before?.name, inputs: before?.channels, layer, channels, method: 'expanded' };
}

/**
 * @param {Circuit} data
 * @param {Given} given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, given, words) {
  return view(data, { wire: 0 }, given.title, speech(words));
}

/**
 * For the catalogue of the journal: a circuit that has a name is declared.
 *
 * @param {Circuit} data
 * @param {Given} given
 * @param {Words} words
 * @returns {DeclaredCircuit | null}
 */
export function circuit(data, { title, kind, model }, words) {
  const units = data.nodes.map(({ name }) => name);
  const drawing = html`<div class="circuit">${net(data, 'all', title, speech(words))}</div>`;
  return title === '' ? null : { title, kind, model, units, html: drawing.toString() };
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Circuit>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  explore(element, { circuit: data, title: given.title, say: speech(words), lens, state });
}
