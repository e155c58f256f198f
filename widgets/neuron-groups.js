/**
 * Which channels of a layer fire together on pictures: the layer's values split into a few groups, where each of
 * them fires, what it looks for, and what it does for the classes; of two layers, which groups fire in the same
 * places.
 *
 * After C. Olah et al., “The Building Blocks of Interpretability”, Distill, 2018, doi:10.23915/distill.00010.
 */
import { MOST, seen } from './neuron-groups/split.js';
import { explore } from './neuron-groups/mount.js';
import { view } from './neuron-groups/view.js';
import { images, named } from './parts/images.js';
import { inOrder } from './parts/layers.js';
import { speech } from './parts/words.js';

/** @import {Asking, Attributes, GroupsAnswer, Lens, ModelAnswer, Mounting, Picture, PredictAnswer, Question, Words} from './types' */
/** @import {Grouped, Looked, Split} from './neuron-groups/split.js' */

/**
 * @typedef {{
 *   model: string, layers: string[], image: Picture, image2: Picture | null, image3: Picture | null, image4: Picture | null,
 *   groups: string, labels: number[] | null, size: number, steps: number,
 * }} Given
 */

/** How many classes there are, about, where an author names none. */
const CLASSES = 3;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layers: { type: 'layers', describe: 'one layer or two, the earlier one first' },
  ...images,
  groups: { type: 'text', default: '6 2 4', describe: 'into how many groups a layer is split, to choose from; the first is shown' },
  labels: { type: 'labels', default: null, describe: 'the classes; by default the likeliest of the pictures' },
  size: { type: 'integer', default: 96, describe: 'height and width of the groups’ pictures in pixels' },
  steps: { type: 'integer', default: 256, describe: 'steps of the optimiser that makes them' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Grouped>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const layers = inOrder(model, given.layers);
  if (layers.length > 2) {
    throw new Error(`there are one layer or two; found ${given.layers.join(', ')}`);
  }
  const [first = 1] = counts(given);
  const pictures = await Promise.all(named(given).map((image) => look(lens, given, image)));
  const labels = given.labels ?? likeliest(pictures);
  return {
    layers,
    counts: counts(given).sort((one, other) => one - other),
    first,
    pictures,
    labels,
    splits: await split(lens, given, named(given), labels, first),
  };
}

/**
 * The other numbers of groups, of the pictures that are shown together.
 *
 * @param {Given} given
 * @param {Grouped} grouped
 * @returns {Question[]}
 */
export function questions(given, { labels }) {
  return counts(given).flatMap((count) => given.layers.map((layer) => question(given, named(given), layer, labels, count)));
}

/**
 * @param {Grouped} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, seen(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Grouped>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  /** @param {Looked | undefined} own @returns {[Picture[], number[]]} */
  const about = (own) => (own ? [[own.picture], given.labels ?? likeliest([own])] : [named(given), data.labels]);
  return explore(element, {
    grouped: data,
    say: speech(words),
    lens,
    state,
    look: (image) => look(lens, given, image),
    recorded: (own, count) => given.layers.every((layer) => lens.recorded(question(given, about(own)[0], layer, about(own)[1], count))),
    split: (own, count, asking) => split(lens, given, ...about(own), count, asking),
    most: MOST,
  });
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} picture
 * @returns {Promise<Looked>}
 */
async function look(lens, { model }, picture) {
  /** @type {PredictAnswer} */
  const { classes } = await lens.ask({ ask: 'predict', model, image: picture.blob, top: CLASSES });
  return { picture, classes };
}

/**
 * The groups of each layer, the latest first.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture[]} pictures split together
 * @param {number[]} labels
 * @param {number} count
 * @param {Asking} [asking]
 * @returns {Promise<Split[]>}
 */
async function split(lens, given, pictures, labels, count, asking = {}) {
  /** @type {GroupsAnswer[]} */
  const answers = await Promise.all(
    given.layers.map((layer) => lens.ask(question(given, pictures, layer, labels, count), asking)),
  );
  return answers
    .map(({ layer, height, width, unexplained, labels: told, groups }) => ({
      layer: { name: layer, height, width },
      unexplained,
      labels: told,
      groups: groups.map(({ picture, channels, maps, maximum, effects }) => ({ picture, channels, maps, maximum, effects })),
    }))
    .reverse();
}

/**
 * @param {Given} given
 * @param {Picture[]} pictures
 * @param {string} layer
 * @param {number[]} labels
 * @param {number} groups
 * @returns {Question}
 */
function question({ model, size, steps }, pictures, layer, labels, groups) {
  return { ask: 'groups', model, images: pictures.map(({ blob }) => blob), layer, groups, labels, size, steps };
}

/**
 * The likeliest class of every picture, then the next ones, until there are enough.
 *
 * @param {Looked[]} pictures
 */
function likeliest(pictures) {
  const ranked = Array.from({ length: CLASSES }, (_, rank) => pictures.map(({ classes }) => classes[rank]?.label));
  const all = [...new Set(ranked.flat())].filter((label) => label !== undefined);
  return all.slice(0, Math.max(CLASSES, pictures.length));
}

/**
 * @param {Given} given
 * @returns {number[]} the first is what is shown
 */
function counts({ groups }) {
  const all = groups.trim().split(/[\s,]+/).map(Number);
  if (all.some((one) => !Number.isInteger(one) || one < 1 || one > MOST)) {
    throw new Error(`“${groups}” are no numbers of groups; write whole numbers from 1 to ${MOST}, as in 6 2 4`);
  }
  return [...new Set(all)];
}
