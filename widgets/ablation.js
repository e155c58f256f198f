/**
 * What units are for, seen by doing without them: switch them off, or multiply them, and see what the model takes
 * a picture for then, and how many pictures of the probe set it still takes for what they are.
 *
 * After A. Morcos et al., arXiv:1803.06959, and B. Zhou et al., arXiv:1806.02891.
 */
import { explore } from './ablation/mount.js';
import { effect, groups, sets } from './ablation/sets.js';
import { view } from './ablation/view.js';
import { draw } from './parts/draw.js';
import { images, named } from './parts/images.js';
import { units } from './parts/units.js';
import { speech, unit } from './parts/words.js';

/** @import {AblateAnswer, Asking, Attributes, Lens, ModelAnswer, Mounting, Picture, PredictAnswer, Question, Words} from './types' */
/** @import {Ablated, Effect, Set as Units} from './ablation/sets.js' */

/**
 * @typedef {{
 *   model: string, units: string, image: Picture, image2: Picture | null, image3: Picture | null, image4: Picture | null,
 *   scales: string, together: number, accuracy: string, size: number, steps: number,
 * }} Given
 */

/** As many as a question may ask for: a class that is probable before may be far down after. */
const TOP = 50;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model whose units are changed' },
  units: { type: 'text', describe: 'the units, such as “mixed4b:92,171 conv3:12”' },
  ...images,
  scales: { type: 'text', default: '0 0.5 2', describe: 'what units are multiplied by, to choose from; 0 switches off' },
  together: {
    type: 'integer',
    default: 2,
    describe: 'how many units of a layer are recorded together in every combination, at the first scale',
  },
  accuracy: {
    type: 'choice',
    choices: ['yes', 'no'],
    default: 'yes',
    describe: 'whether to show the accuracy on the probe set; no, if the model has none',
  },
  size: { type: 'integer', default: 128, describe: 'height and width of the units’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * The figure begins with the set that does most to the first picture, of each unit alone and all of a layer.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Ablated>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  const wanted = units(given.units, model);
  const all = groups(wanted);
  const scales = numbers(given.scales);
  const first = sets(all, scales.slice(0, 1), 1);
  const asked = named(given);
  /** @type {[PredictAnswer[], AblateAnswer[], AblateAnswer[], Picture[]]} */
  const [seen, looked, counted, drawn] = await Promise.all([
    Promise.all(asked.map(({ blob }) => lens.ask({ ask: 'predict', model: given.model, image: blob, top: 5 }))),
    Promise.all(first.flatMap((set) => asked.map(({ blob }) => lens.ask(onPicture(given, set, blob))))),
    Promise.all(given.accuracy === 'yes' ? first.map((set) => lens.ask(onProbeSet(given, set))) : []),
    Promise.all(wanted.map((one) => draw(lens, given, one))),
  ]);
  /** @param {number} set @param {number} image @param {'before' | 'after'} when */
  const share = (set, image, when) => {
    const label = seen[image]?.classes[0]?.label;
    const ranked = looked[set * asked.length + image]?.picture?.[when] ?? [];
    return Number((ranked.find((one) => one.label === label)?.probability ?? 0).toPrecision(4));
  };
  const shifts = first.map((_, at) => Math.abs(share(at, 0, 'before') - share(at, 0, 'after')));
  const most = shifts.indexOf(Math.max(...shifts));
  const shown = looked[most * asked.length]?.picture ?? { before: [], after: [] };
  return {
    groups: all,
    scales,
    icons: Object.fromEntries(wanted.map(({ layer, channel }, at) => [unit(layer, channel), /** @type {Picture} */ (drawn[at])])),
    pictures: asked.map((picture, at) => ({ picture, classes: seen[at]?.classes ?? [] })),
    alone: Object.fromEntries(
      first.flatMap(({ layer, channels }, at) =>
        channels.length === 1 ? [[unit(layer, channels[0] ?? 0), asked.map((_, image) => share(at, image, 'after'))]] : [],
      ),
    ),
    first: /** @type {Units} */ (first[most]),
    effect: effect(shown, counted[most]?.accuracy),
  };
}

/**
 * Besides what is shown at first: the sets that can be reached by one press or two, on every picture.
 *
 * @param {Given} given
 * @param {Ablated} ablated
 * @returns {Question[]}
 */
export function questions(given, ablated) {
  return sets(ablated.groups, ablated.scales, given.together).flatMap((set) => [
    ...named(given).map(({ blob }) => onPicture(given, set, blob)),
    ...(given.accuracy === 'yes' ? [onProbeSet(given, set)] : []),
  ]);
}

/**
 * @param {Ablated} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, { picture: 0, set: data.first }, data.effect, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Ablated>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    ablated: data,
    say: speech(words),
    lens,
    state,
    look: async (picture) =>
      (await /** @type {Promise<PredictAnswer>} */ (lens.ask({ ask: 'predict', model: given.model, image: picture.blob, top: 5 }))).classes,
    recorded: (set, picture) => lens.recorded(onPicture(given, set, picture.blob)),
    change: (set, picture, asking) => change(lens, given, set, picture, asking),
  });
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {Units} set
 * @param {Picture} picture
 * @param {Asking} asking
 * @returns {Promise<Effect>}
 */
async function change(lens, given, set, picture, asking) {
  /** @type {[AblateAnswer, AblateAnswer | undefined]} */
  const [looked, counted] = await Promise.all([
    lens.ask(onPicture(given, set, picture.blob), asking),
    given.accuracy === 'yes' ? lens.ask(onProbeSet(given, set), asking) : undefined,
  ]);
  return effect(looked.picture ?? { before: [], after: [] }, counted?.accuracy);
}

/**
 * @param {Given} given
 * @param {Units} set
 * @param {string} image
 * @returns {Question}
 */
function onPicture({ model }, { layer, channels, scale }, image) {
  return { ask: 'ablate', model, layer, units: channels, scale, image, accuracy: false, top: TOP };
}

/**
 * The same for every picture, so it is asked by itself.
 *
 * @param {Given} given
 * @param {Units} set
 * @returns {Question}
 */
function onProbeSet({ model }, { layer, channels, scale }) {
  return { ask: 'ablate', model, layer, units: channels, scale };
}

/** @param {string} text */
function numbers(text) {
  const all = text.trim().split(/[\s,]+/).map(Number);
  const wrong = all.find((one) => !(Math.abs(one) <= 10));
  if (wrong !== undefined) {
    throw new Error(`“${text}” are no scales; write numbers from -10 to 10, as in 0 0.5 2`);
  }
  return [...new Set(all)];
}
