/**
 * What a layer makes of a picture: a dream, in which what the layer sees is made stronger and stronger, size by size,
 * or a caricature, a new picture whose values in the layer point the same way, only further; before and after.
 *
 * After A. Mordvintsev, C. Olah and M. Tyka, “Inceptionism: Going Deeper into Neural Networks”, Google Research Blog,
 * 2015, and C. Olah's caricatures in the notebooks of Lucid, 2018.
 */
import { explore } from './dream/mount.js';
import { view } from './dream/view.js';
import { thinned } from './parts/film-view.js';
import { images, named } from './parts/images.js';
import { several } from './parts/several.js';
import { speech } from './parts/words.js';

/** @import {Asking, Attributes, CaricatureAnswer, DreamAnswer, Lens, Mounting, Picture, PredictAnswer, Words} from './types' */
/** @import {Dreams, Looked, Made, Mode, Place} from './dream/view.js' */

/**
 * @typedef {{
 *   model: string, layers: string[], image: Picture, image2: Picture | null, image3: Picture | null,
 *   image4: Picture | null, modes: string, octaves: number, octaveSteps: number, size: number, steps: number,
 * }} Given
 */

/** @type {Mode[]} */
const MODES = ['dream', 'caricature'];

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that looks at the pictures' },
  layers: { type: 'layers', describe: 'the layers, the first of which is shown large' },
  ...images,
  modes: { type: 'text', default: 'dream caricature', describe: 'dream or caricature; of both a reader chooses, the first is shown' },
  octaves: { type: 'integer', default: 4, describe: 'in how many sizes a dream is worked on, from small to its own' },
  octaveSteps: { type: 'integer', default: 10, describe: 'steps of a dream in each size' },
  size: { type: 'integer', default: 224, describe: 'the longer side of what is made, in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes a caricature' },
};

/**
 * Every picture is asked about in every layer and mode, so nothing is left to ask.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Dreams>}
 */
export async function load(lens, given) {
  const chosen = several(given.modes, MODES);
  const pictures = await Promise.all(
    named(given).map(async (image) => {
      const [looked, ...made] = await Promise.all([
        look(lens, given, image),
        ...chosen.map((mode) => Promise.all(given.layers.map((layer) => make(lens, given, mode, layer, image)))),
      ]);
      return { ...looked, made: Object.fromEntries(chosen.map((mode, at) => [mode, made[at] ?? []])) };
    }),
  );
  return { layers: given.layers, modes: chosen, pictures };
}

/**
 * @param {Dreams} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, start(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Dreams>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    dreams: data,
    start: start(data),
    say: speech(words),
    lens,
    state,
    look: (image) => look(lens, given, image),
    make: (mode, layer, image, asking) => make(lens, given, mode, layer, image, asking),
  });
}

/**
 * What the figure shows before it is touched.
 *
 * @param {Dreams} dreams
 * @returns {Place}
 */
function start({ modes: [mode = 'dream'] }) {
  return { picture: 0, layer: 0, mode, stage: undefined, wipe: 50 };
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
  return { picture: image, classes, made: {} };
}

/**
 * What the layer makes of the picture.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {Mode} mode
 * @param {string} layer
 * @param {Picture} image
 * @param {Asking} [asking]
 * @returns {Promise<Made>}
 */
async function make(lens, { model, octaves, octaveSteps, size, steps }, mode, layer, image, asking = {}) {
  if (mode === 'caricature') {
    /** @type {CaricatureAnswer} */
    const { source, picture, value, curve } = await lens.ask({ ask: 'caricature', model, layer, image: image.blob, size, steps }, asking);
    return { source, stages: [{ picture, value }], curve: thinned(curve) };
  }
  /** @type {DreamAnswer} */
  const { source, picture, value, octaves: all } = await lens.ask(
    { ask: 'dream', model, image: image.blob, objective: { kind: 'layer', layer }, octaves, steps: octaveSteps, size },
    asking,
  );
  const last = all.length - 1;
  return {
    source,
    stages: all.map((octave, at) => (at === last ? { picture, value } : { picture: octave.picture, value: octave.values.at(-1) ?? 0 })),
    curve: thinned(all.flatMap(({ values }) => values)),
  };
}
