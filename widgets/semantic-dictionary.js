/**
 * What a layer says at each place of a picture: a cursor over the layer's positions, and for the position under
 * it the strongest channels, each with the picture of what it looks for.
 *
 * After C. Olah et al., “The Building Blocks of Interpretability”, Distill, 2018, doi:10.23915/distill.00010.
 */
import { explore } from './semantic-dictionary/mount.js';
import { view } from './semantic-dictionary/view.js';
import { telling } from './semantic-dictionary/positions.js';
import { draw } from './parts/draw.js';
import { images, named } from './parts/images.js';
import { speech } from './parts/words.js';

/** @import {ActivationsAnswer, Asking, Attributes, Lens, Mounting, Picture, PredictAnswer, Words} from './types' */
/** @import {Dictionary, Looked} from './semantic-dictionary/view.js' */

/**
 * @typedef {{
 *   model: string, layer: string, image: Picture, image2: Picture | null, image3: Picture | null,
 *   image4: Picture | null, top: number, size: number, steps: number,
 * }} Given
 */

const TELLING = 4;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layer: { type: 'layer', describe: 'the layer whose positions the cursor moves over' },
  ...images,
  top: { type: 'integer', default: 5, describe: 'how many channels to show at each position' },
  size: { type: 'integer', default: 96, describe: 'height and width of the channels’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * Every channel that is among the strongest anywhere has its picture recorded, so nothing is left to ask.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Dictionary>}
 */
export async function load(lens, given) {
  const answers = await Promise.all(named(given).map((image) => look(lens, given, image)));
  const pictures = answers.map(({ looked }) => looked);
  const { name, height, width } = /** @type {typeof answers[0]} */ (answers[0]).layer;
  const channels = [...new Set(pictures.flatMap(({ top }) => top.flatMap((at) => at.map(([channel]) => channel))))];
  channels.sort((one, other) => one - other);
  const icons = await Promise.all(channels.map((channel) => icon(lens, given, channel)));
  return {
    layer: { name, height, width },
    maximum: Math.max(...pictures.flatMap(({ top }) => top.map((at) => at[0]?.[1] ?? 0)), 1e-6),
    pictures,
    icons: Object.fromEntries(channels.map((channel, at) => [String(channel), /** @type {Picture} */ (icons[at])])),
  };
}

/**
 * @param {Dictionary} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, { picture: 0, at: data.pictures[0]?.telling[0] ?? 0, lit: undefined }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Dictionary>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    dictionary: data,
    say: speech(words),
    lens,
    state,
    look: async (image) => (await look(lens, given, image)).looked,
    draw: (channel, asking) => icon(lens, given, channel, asking),
  });
}

/**
 * Puts the picture before the model.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} image
 */
async function look(lens, { model, layer, top }, image) {
  const [activations, predicted] = await Promise.all([
    /** @type {Promise<ActivationsAnswer>} */ (lens.ask({ ask: 'activations', model, layer, image: image.blob, top })),
    /** @type {Promise<PredictAnswer>} */ (lens.ask({ ask: 'predict', model, image: image.blob, top: 3 })),
  ]);
  /** @type {Looked['top']} */
  const strongest = activations.top.map((at) =>
    at.map(({ channel, value }) => [channel, Number(value.toPrecision(4))]),
  );
  return {
    layer: { name: layer, height: activations.height, width: activations.width },
    looked: {
      picture: image,
      top: strongest,
      telling: telling(strongest, activations.width, TELLING),
      classes: predicted.classes,
    },
  };
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {number} channel
 * @param {Asking} [asking]
 */
function icon(lens, given, channel, asking) {
  return draw(lens, given, { layer: given.layer, channel, filmstrip: false }, asking);
}
