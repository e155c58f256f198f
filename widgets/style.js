/**
 * Pictures in the style of others: texture alone, and with more and more of what a picture shows.
 *
 * After L. Gatys, A. Ecker and M. Bethge, “Image Style Transfer Using Convolutional Neural Networks”, CVPR 2016, and
 * A. Mordvintsev et al., “Differentiable Image Parameterizations”, Distill, 2018, doi:10.23915/distill.00012.
 */
import { images, named } from './parts/images.js';
import { speech } from './parts/words.js';
import { explore } from './style/mount.js';
import { first, view } from './style/view.js';

/** @import {Attributes, Lens, Mounting, Picture, VisualizeAnswer, Words} from './types' */
/** @import {Styled} from './style/view.js' */

/**
 * @typedef {{
 *   model: string, image: Picture, image2: Picture | null, image3: Picture | null, image4: Picture | null, style: Picture,
 *   style2: Picture | null, style3: Picture | null, layers: string[], content: string, weights: string, seed: number, size: number,
 *   steps: number,
 * }} Given
 */

/** Each is a picture that somebody has to wait for. */
const MOST = 72;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  ...images,
  style: { type: 'image', describe: 'the picture whose style is taken' },
  style2: { type: 'image', default: null, describe: 'a second style to choose' },
  style3: { type: 'image', default: null, describe: 'a third style to choose' },
  layers: { type: 'layers', describe: 'the layers that the style is taken from' },
  content: { type: 'layer', describe: 'the layer that says what a picture shows' },
  weights: {
    type: 'text',
    default: '0 0.006 0.012 0.02 0.03',
    describe: 'how much what the picture shows counts beside the style, from little to much; 0 is the style alone',
  },
  seed: { type: 'integer', default: 0, describe: 'of the first noise' },
  size: { type: 'integer', default: 128, describe: 'height and width of what is made, in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser' },
};

/**
 * Everything that the figure can show is asked for when the page is made.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Styled>}
 */
export async function load(lens, given) {
  const weights = read(given.weights);
  const contents = named(given);
  const styles = [given.style, given.style2, given.style3].filter((one) => one !== null);
  const count = contents.length * styles.length * weights.length;
  if (count > MOST) {
    throw new Error(`${contents.length} pictures, ${styles.length} styles and ${weights.length} weights are ${count} pictures; at most ${MOST} are made`);
  }
  const made = await Promise.all(
    contents.map((content) =>
      Promise.all(styles.map((style) => Promise.all(weights.map((weight) => styled(lens, given, content, style, weight))))),
    ),
  );
  return { contents, styles, weights, made };
}

/**
 * @param {Styled} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, first(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Styled>} mounting
 */
export function mount(element, { data, lens, state, words }) {
  explore(element, { styled: data, say: speech(words), lens, state });
}

/**
 * How near its Gram matrices come to the style's, and how far its values in a layer point the way of the content's. Of the
 * style alone the content is no part of the question, so it is asked once for all contents.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} content
 * @param {Picture} style
 * @param {number} weight
 * @returns {Promise<Picture>}
 */
async function styled(lens, { model, layers, content: layer, seed, size, steps }, content, style, weight) {
  const terms = [{ factor: 1, objective: { kind: 'style', layers, image: style.blob } }];
  const shown = [{ factor: weight, objective: { kind: 'caricature', layer, image: content.blob, cosinePower: 1 } }];
  /** @type {VisualizeAnswer} */
  const { results } = await lens.ask({
    ask: 'visualize',
    model,
    objectives: [{ kind: 'sum', terms: [...terms, ...(weight > 0 ? shown : [])] }],
    size,
    steps,
    seed,
    format: 'jpeg',
  });
  const [result] = results;
  if (!result) {
    throw new Error('the answer has no picture');
  }
  return result.picture;
}

/**
 * @param {string} text
 * @returns {number[]}
 */
function read(text) {
  const weights = text.trim().split(/[\s,]+/).map(Number);
  if (!weights.every((weight, at) => weight >= 0 && weight <= 1000 && (at === 0 || weight > (weights[at - 1] ?? 0)))) {
    throw new Error(`weights=“${text}”: write numbers from 0 to 1000, from little to much, such as “0 0.01 0.03”`);
  }
  return weights;
}
