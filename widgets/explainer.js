/**
 * What a layer computes, step by step, at a place that the reader chooses: a convolution, a ReLU, a pooling, or the
 * softmax at the end, with the numbers that the network itself has for a picture.
 *
 * The steps are those of V. Dumoulin and F. Visin, “A guide to convolution arithmetic for deep learning”, 2016,
 * arXiv:1603.07285.
 */
import { made } from './explainer/making.js';
import { explore } from './explainer/mount.js';
import { first, view } from './explainer/view.js';
import { speech } from './parts/words.js';

/** @import {Attributes, Lens, Mounting, Picture, Words} from './types' */
/** @import {Explained} from './explainer/making.js' */

/**
 * @typedef {{
 *   model: string, image: Picture, shows: 'convolution' | 'relu' | 'pooling' | 'softmax', from: string, layer: string, channel: number,
 *   top: number,
 * }} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that computes' },
  image: { type: 'image', describe: 'the picture that it looks at' },
  shows: {
    type: 'choice',
    choices: ['convolution', 'relu', 'pooling', 'softmax'],
    default: 'convolution',
    describe: 'which step of the network',
  },
  layer: { type: 'text', default: '', describe: 'the layer that is computed; not for a softmax' },
  channel: { type: 'integer', default: 0, describe: 'its channel that is followed' },
  from: { type: 'text', default: '', describe: 'the layer just before it; for a convolution and a pooling' },
  top: { type: 'integer', default: 3, describe: 'how many channels of the layer before are shown, or how many classes' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Explained>}
 */
export async function load(lens, given) {
  if (given.top < 1 || given.top > 8) {
    throw new Error(`top=${given.top}: 1 to 8 are shown`);
  }
  if (given.shows !== 'softmax' && given.layer === '') {
    throw new Error('layer: name the layer that is computed, as in layer=conv2');
  }
  if ((given.shows === 'convolution' || given.shows === 'pooling') && given.from === '') {
    throw new Error(`from: name the layer just before ${given.layer}, as in from=pool1; the picture itself is none`);
  }
  return made(lens, given);
}

/**
 * @param {Explained} data
 * @param {Given} given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, given, words) {
  return view(data, first(data), given.image, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Explained>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  explore(element, { explained: data, image: given.image, say: speech(words), lens, state });
}
