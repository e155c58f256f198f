/**
 * The channels that speak most for a class, or for one class rather than another, layer by layer, and what leads
 * from one to the next: a graph that turns about the channel that is chosen, with the places of the picture where
 * that channel does it.
 *
 * After C. Olah et al., “The Building Blocks of Interpretability”, Distill, 2018, doi:10.23915/distill.00010, and
 * F. Hohman et al., “Summit”, arXiv:1904.02323.
 */
import { aims, row, sums, telling } from './channel-attribution/graph.js';
import { explore } from './channel-attribution/mount.js';
import { view } from './channel-attribution/view.js';
import { draw } from './parts/draw.js';
import { images, named } from './parts/images.js';
import { inOrder } from './parts/layers.js';
import { speech, unit } from './parts/words.js';

/** @import {Asking, Attributes, ChannelAttributionAnswer, Lens, ModelAnswer, Mounting, Picture, PredictAnswer, Question, WeightsAnswer, Words} from './types' */
/** @import {Aim, Graph, Looked, Row, Traced} from './channel-attribution/graph.js' */

/**
 * @typedef {{
 *   model: string, layers: string[], image: Picture, image2: Picture | null, image3: Picture | null, image4: Picture | null,
 *   labels: number[] | null, minus: number | null, top: number, method: 'direct' | 'path' | 'stochastic', size: number, steps: number,
 * }} Given
 */

/** How many classes there are where an author names none. */
const CLASSES = 3;

/** Of more, nobody could tell the lines between two rows. */
const MOST = 6;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layers: { type: 'layers', describe: 'the layers, from the earliest to the latest' },
  ...images,
  labels: { type: 'labels', default: null, describe: 'the classes to choose from; by default the three likeliest of each picture' },
  minus: { type: 'label', default: null, describe: 'the class from which the chosen one is told apart' },
  top: { type: 'integer', default: 3, describe: 'how many channels of a layer speak for the class, and how many against it; 1 to 6' },
  method: {
    type: 'choice',
    choices: ['direct', 'path', 'stochastic'],
    default: 'direct',
    describe: 'how it is measured what a channel does',
  },
  size: { type: 'integer', default: 128, describe: 'height and width of the channels’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * All graphs that can be chosen are asked for, as the channels are known only then whose weights and pictures are
 * to be recorded.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Traced>}
 */
export async function load(lens, given) {
  if (given.top < 1 || given.top > MOST) {
    throw new Error(`top is 1 to ${MOST}; found ${given.top}`);
  }
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const layers = inOrder(model, given.layers);
  const pictures = await Promise.all(named(given).map((image) => look(lens, given, image)));
  const graphs = await Promise.all(
    pictures.flatMap(({ picture, labels }) => aims(labels, given.minus).map((aim) => trace(lens, given, picture, aim))),
  );
  const units = graphs.flatMap(({ rows }) => rows.flatMap((one) => one.units.map(({ channel }) => ({ layer: one.layer.name, channel }))));
  const wanted = [...new Map(units.map((one) => [unit(one.layer, one.channel), one]))];
  const icons = await Promise.all(wanted.map(([, one]) => draw(lens, given, one)));
  return {
    layers,
    slots: 2 * given.top,
    pictures,
    graph: /** @type {Graph} */ (graphs[0]),
    icons: Object.fromEntries(wanted.map(([name], at) => [name, /** @type {Picture} */ (icons[at])])),
  };
}

/**
 * @param {Traced} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  const { graph, icons } = data;
  return view(data, { picture: 0, graph, root: telling(graph), icons }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Traced>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    traced: data,
    minus: given.minus,
    say: speech(words),
    lens,
    state,
    look: (image) => look(lens, given, image),
    recorded: (image, aim) => given.layers.every((layer) => lens.recorded(question(given, layer, image, aim))),
    trace: (image, aim, asking) => trace(lens, given, image, aim, asking),
    draw: (of, asking) => draw(lens, given, of, asking),
  });
}

/**
 * What the model takes the picture for, and the classes to choose from.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} picture
 * @returns {Promise<Looked>}
 */
async function look(lens, { model, labels, minus }, picture) {
  /** @type {[PredictAnswer, ModelAnswer]} */
  const [{ classes }, { labels: names }] = await Promise.all([
    lens.ask({ ask: 'predict', model, image: picture.blob, top: CLASSES }),
    lens.ask({ ask: 'model', model }),
  ]);
  const wanted = labels ?? classes.map(({ label }) => label);
  const all = [...new Set([...wanted, ...(minus === null ? [] : [minus])])];
  return { picture, classes, labels: all.map((label) => ({ label, name: names[label] ?? String(label) })) };
}

/**
 * The graph of a class on a picture.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} image
 * @param {Aim} aim
 * @param {Asking} [asking]
 * @returns {Promise<Graph>}
 */
async function trace(lens, given, image, aim, asking = {}) {
  /** @type {ChannelAttributionAnswer[]} */
  const answers = await Promise.all(given.layers.map((layer) => lens.ask(question(given, layer, image, aim), asking)));
  const rows = answers.map((answer) => row(answer, 2 * given.top)).reverse();
  const weights = await Promise.all(rows.slice(1).map((from, at) => weigh(lens, given, from, /** @type {Row} */ (rows[at]), asking)));
  return { aim, score: answers[0]?.score.value ?? 0, rows, weights };
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {Row} from
 * @param {Row} to
 * @param {Asking} asking
 * @returns {Promise<number[][]>}
 */
async function weigh(lens, { model }, from, to, asking) {
  if (from.units.length === 0 || to.units.length === 0) {
    return from.units.map(() => []);
  }
  /** @param {Row} row in ascending order, so that the same channels make the same question */
  const channels = ({ units }) => units.map(({ channel }) => channel).sort((one, other) => one - other);
  /** @type {WeightsAnswer} */
  const answer = await lens.ask(
    { ask: 'weights', model, from: from.layer.name, layer: to.layer.name, method: 'expanded', channels: channels(to), inputs: channels(from) },
    asking,
  );
  const told = sums(answer);
  const { rows = [], columns = [] } = answer;
  return from.units.map((one) => to.units.map((other) => told[rows.indexOf(one.channel)]?.[columns.indexOf(other.channel)] ?? 0));
}

/**
 * @param {Given} given
 * @param {string} layer
 * @param {Picture} image
 * @param {Aim} aim
 * @returns {Question}
 */
function question({ model, method, top }, layer, { blob }, { label, minus }) {
  return { ask: 'channel-attribution', model, image: blob, layer, label, ...(minus === null ? {} : { minus }), method, top, maps: true };
}
