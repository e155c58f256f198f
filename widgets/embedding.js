/**
 * How the pictures of a model's probe set lie to each other in a layer: a map with a mark for each picture, near to
 * those that the layer sees alike; of two layers two maps, turned so that they can be compared, with the same
 * pictures marked in both.
 *
 * After L. McInnes et al., “UMAP”, arXiv:1802.03426, and L. van der Maaten and G. Hinton, “Visualizing Data using
 * t-SNE”, Journal of Machine Learning Research 9, 2008.
 */
import { explore } from './embedding/mount.js';
import { aligned, telling } from './embedding/plane.js';
import { view } from './embedding/view.js';
import { several } from './parts/several.js';
import { speech } from './parts/words.js';

/** @import {Attributes, EmbeddingAnswer, Lens, ModelAnswer, Mounting, Question, Words} from './types' */
/** @import {Atlas, Place} from './embedding/view.js' */

/**
 * @typedef {{model: string, layers: string[], method: string, labels: number[] | null, neighbours: number, seed: number}} Given
 */

/** How close UMAP may put pictures: far enough that their marks can be told from each other. */
const APART = 0.5;

const METHODS = ['umap', 'tsne', 'pca'];

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model, which has a probe set' },
  layers: { type: 'layers', describe: 'the layer, or two that are shown side by side' },
  method: { type: 'text', default: 'umap', describe: 'umap, tsne or pca; of several a reader chooses, the first is shown' },
  labels: { type: 'labels', default: null, describe: 'the classes that are picked out at first; by default all' },
  neighbours: { type: 'integer', default: 15, describe: 'how many pictures count as near: UMAP’s neighbours, t-SNE’s perplexity' },
  seed: { type: 'integer', default: 0, describe: 'where the layout of the map starts' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Atlas>}
 */
export async function load(lens, given) {
  const methods = several(given.method, METHODS);
  const [method] = methods;
  if (given.layers.length > 2) {
    throw new Error(`one layer or two are shown, found ${given.layers.length}: ${given.layers.join(', ')}`);
  }
  /** @type {[ModelAnswer, ...EmbeddingAnswer[]]} */
  const [model, ...answers] = await Promise.all([
    /** @type {Promise<ModelAnswer>} */ (lens.ask({ ask: 'model', model: given.model })),
    ...given.layers.map((layer) => /** @type {Promise<EmbeddingAnswer>} */ (lens.ask(question(given, layer, method)))),
  ]);
  const { points, sprites } = /** @type {EmbeddingAnswer} */ (answers[0]);
  const names = [...new Set(points.map(({ label }) => label))];
  const labels = points.map(({ label }) => names.indexOf(label));
  const picked = (given.labels ?? []).map((label) => {
    const at = names.indexOf(model.labels[label] ?? '');
    if (at < 0) {
      throw new Error(`no picture of the probe set shows “${model.labels[label]}”; they show ${names.join(', ')}`);
    }
    return at;
  });
  const planes = aligned(answers);
  return {
    names,
    labels,
    planes,
    sheet: { picture: sprites.picture, width: sprites.columns, height: sprites.picture.height / sprites.cell },
    picked,
    at: telling(planes, labels, names.length, picked),
    methods,
    layers: model.layers.filter(({ name, shown }) => shown || given.layers.includes(name)).map(({ name }) => name),
  };
}

/**
 * The maps by every method.
 *
 * @param {Given} given
 * @returns {Question[]}
 */
export function questions(given) {
  return several(given.method, METHODS).flatMap((method) => given.layers.map((layer) => question(given, layer, method)));
}

/**
 * @param {Atlas} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, start(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Atlas>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    atlas: data,
    start: start(data),
    say: speech(words),
    lens,
    state,
    ask: (layer, method, asking) => lens.ask(question(given, layer, method), asking),
  });
}

/**
 * What the figure shows before it is touched.
 *
 * @param {Atlas} atlas
 * @returns {Place}
 */
function start({ planes, at, picked, methods }) {
  return { planes, at, method: methods[0] ?? '', show: 'dots', zoom: 1, picked, set: [], map: 0 };
}

/**
 * @param {Given} given
 * @param {string} layer
 * @param {string | undefined} method
 * @returns {Question}
 */
function question({ model, neighbours, seed }, layer, method) {
  const near = { umap: { neighbours, minDistance: APART }, tsne: { perplexity: neighbours }, pca: {} }[method ?? ''];
  return { ask: 'embedding', model, layer, method, ...near, seed };
}
