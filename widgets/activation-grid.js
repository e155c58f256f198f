/**
 * What a layer sees at every place of a picture: a picture a position, each made for all that the layer's
 * channels say there together, and a loupe that shows one of them large.
 *
 * After C. Olah et al., “The Building Blocks of Interpretability”, Distill, 2018, doi:10.23915/distill.00010.
 */
import { explore } from './activation-grid/mount.js';
import { strongestPosition, view } from './activation-grid/view.js';
import { images, named } from './parts/images.js';
import { grid } from './parts/questions.js';
import { speech } from './parts/words.js';

/** @import {ActivationsAnswer, Asking, Attributes, GridAnswer, Lens, ModelAnswer, Mounting, Picture, PredictAnswer, Words} from './types' */
/** @import {Grids, Layer, Looked, Seen} from './activation-grid/view.js' */

/**
 * @typedef {{
 *   model: string, layers: string[], image: Picture, image2: Picture | null, image3: Picture | null,
 *   image4: Picture | null, cells: 'alike' | 'scaled', top: number, size: number | null, steps: number,
 * }} Given
 */

/**
 * How wide a grid should be, in pixels, and the bounds of what that makes of one position's picture: a larger one
 * shows the same things more often, not larger.
 */
const WHOLE = 512;
const SMALLEST = 32;
const LARGEST = 88;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layers: { type: 'layers', describe: 'the layers to choose from, the first of which is shown' },
  ...images,
  cells: {
    type: 'choice',
    choices: ['alike', 'scaled'],
    default: 'alike',
    describe: 'whether all positions’ pictures are of one size, or scaled by how much there is',
  },
  top: { type: 'integer', default: 5, describe: 'how many channels to tell of each position' },
  size: {
    type: 'integer',
    default: null,
    describe: 'height and width of a position’s picture in pixels; by default 32 to 88, so that a grid is about 512 wide',
  },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes the pictures' },
};

/**
 * Every picture is asked about in every layer, so nothing is left to ask.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Grids>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const layers = given.layers.map((name) => {
    const { height, width } = /** @type {ModelAnswer['layers'][0]} */ (model.layers.find((one) => one.name === name));
    return { name, height, width };
  });
  const pictures = await Promise.all(
    named(given).map(async (image) => {
      const [looked, ...grids] = await Promise.all([
        look(lens, given, image),
        ...layers.map((layer) => see(lens, given, layer, image)),
      ]);
      return { ...looked, grids };
    }),
  );
  return { layers, pictures };
}

/**
 * @param {Grids} data
 * @param {Given} given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, { cells }, words) {
  return view(data, { picture: 0, layer: 0, at: strongestPosition(data, 0, 0), cells }, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Grids>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    data,
    cells: given.cells,
    say: speech(words),
    lens,
    state,
    look: (image) => look(lens, given, image),
    see: (layer, image, asking) => see(lens, given, layer, image, asking),
  });
}

/**
 * What the model takes the picture for.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Picture} image
 * @returns {Promise<Looked>}
 */
async function look(lens, { model }, image) {
  /** @type {PredictAnswer} */
  const { classes } = await lens.ask({ ask: 'predict', model, image: image.blob, top: 3 });
  return { picture: image, classes, grids: [] };
}

/**
 * The grid of a layer.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Layer} layer
 * @param {Picture} image
 * @param {Asking} [asking]
 * @returns {Promise<Seen>}
 */
async function see(lens, { model, top, size, steps }, { name, height, width }, image, asking = {}) {
  const fitting = Math.min(Math.max(Math.floor(WHOLE / Math.max(height, width)), SMALLEST), LARGEST);
  const [activations, made] = await Promise.all([
    /** @type {Promise<ActivationsAnswer>} */ (lens.ask({ ask: 'activations', model, layer: name, image: image.blob, top }, asking)),
    /** @type {Promise<GridAnswer>} */ (lens.ask(grid({ model, size: size ?? fitting, steps }, name, image), asking)),
  ]);
  return {
    sheet: made.sheet,
    image: made.image,
    magnitudes: made.cells.map(({ magnitude }) => magnitude),
    top: activations.top.map((at) => at.map(({ channel, value }) => [channel, Number(value.toPrecision(4))])),
    strongest: activations.maximum,
  };
}
