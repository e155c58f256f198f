/**
 * What goes to a place in a network and what comes of it: from a position of one layer, or from a class, to
 * every position of the other layers, laid on the picture, and to the classes.
 *
 * After C. Olah et al., “The Building Blocks of Interpretability”, Distill, 2018, doi:10.23915/distill.00010.
 */
import { explore } from './spatial-attribution/mount.js';
import { influence, telling } from './spatial-attribution/influence.js';
import { view } from './spatial-attribution/view.js';
import { images, named } from './parts/images.js';
import { inOrder } from './parts/layers.js';
import { speech } from './parts/words.js';

/** @import {Asking, Attributes, Lens, ModelAnswer, Mounting, Picture, PredictAnswer, Question, SpatialAttributionAnswer, Words} from './types' */
/** @import {Influence, Layer, Looked, Root, Tables} from './spatial-attribution/influence.js' */

/**
 * @typedef {{
 *   model: string, layers: string[], image: Picture, image2: Picture | null, image3: Picture | null,
 *   image4: Picture | null, labels: number[] | null, method: 'gradient' | 'integrated' | 'occlusion', steps: number,
 * }} Given
 * @typedef {{layers: Layer[], pictures: Looked[], root: Root, first: Influence}} Attribution `first` is what the figure shows before it is touched
 */

/** How many classes there are where an author names none. */
const CLASSES = 5;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layers: { type: 'layers', describe: 'the layers, from the earliest to the latest' },
  ...images,
  labels: { type: 'labels', default: null, describe: 'the classes; by default the five likeliest of each picture' },
  method: {
    type: 'choice',
    choices: ['gradient', 'integrated', 'occlusion'],
    default: 'gradient',
    describe: 'how influence is measured',
  },
  steps: { type: 'integer', default: 25, describe: 'points on the way, where the gradient is integrated' },
};

/**
 * Every picture is asked about between every two layers, and from every layer to the classes.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Attribution>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const layers = inOrder(model, given.layers);
  const [pictures, tables] = await Promise.all([
    Promise.all(named(given).map((image) => look(lens, given, image))),
    Promise.all(named(given).map((image) => relate(lens, given, image))),
  ]);
  const looked = /** @type {Looked} */ (pictures[0]);
  const root = telling(layers, looked);
  return { layers, pictures, root, first: influence(layers, looked, /** @type {Tables} */ (tables[0]), root) };
}

/**
 * @param {Attribution} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, { picture: 0, root: data.root, shown: data.first }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Attribution>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    data,
    say: speech(words),
    lens,
    state,
    look: (image) => look(lens, given, image),
    relate: (image, asking) => relate(lens, given, image, asking),
  });
}

/**
 * What each layer's positions do for the classes.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} image
 * @returns {Promise<Looked>}
 */
async function look(lens, given, image) {
  /** @type {PredictAnswer} */
  const { classes } = await lens.ask({ ask: 'predict', model: given.model, image: image.blob, top: CLASSES });
  const labels = given.labels ?? classes.map(({ label }) => label);
  const answers = await Promise.all(
    given.layers.map((layer) => /** @type {Promise<SpatialAttributionAnswer>} */ (lens.ask(question(given, image, { layer, labels })))),
  );
  return {
    picture: image,
    classes,
    effects: labels.map((label, at) => ({
      label,
      name: answers[0]?.scores[at]?.name ?? String(label),
      value: answers[0]?.scores[at]?.value ?? 0,
      maps: answers.map(({ scores }) => scores[at]?.map ?? []),
    })),
  };
}

/**
 * What each layer's positions do for those of the later layers.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} image
 * @param {Asking} [asking]
 * @returns {Promise<Tables>}
 */
function relate(lens, given, image, asking = {}) {
  return Promise.all(
    given.layers.map((layer, at) =>
      Promise.all(
        given.layers.map(async (to, later) => {
          if (later <= at) {
            return [];
          }
          /** @type {SpatialAttributionAnswer} */
          const { scores } = await lens.ask(question(given, image, { layer, to }), asking);
          return scores.map(({ map }) => map);
        }),
      ),
    ),
  );
}

/**
 * @param {Given} given
 * @param {Picture} image
 * @param {{layer: string, labels: number[]} | {layer: string, to: string}} what
 * @returns {Question}
 */
function question({ model, method, steps }, image, what) {
  return { ask: 'spatial-attribution', model, image: image.blob, ...what, method, ...(method === 'integrated' ? { steps } : {}) };
}
