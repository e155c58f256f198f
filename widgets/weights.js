/**
 * How the units of a layer are made from those of an earlier one: every kernel between chosen units as a small
 * heat map beside their pictures, or the neighbours that excite and inhibit one unit most; one kernel large.
 *
 * After C. Voss et al., “Visualizing Weights”, Distill, 2021, doi:10.23915/distill.00024.007.
 */
import { explore } from './weights/mount.js';
import { neighbours, shown, table, telling } from './weights/kernels.js';
import { draw } from './parts/draw.js';
import { view } from './weights/view.js';
import { speech, unit } from './parts/words.js';

/** @import {Asking, Attributes, Lens, ModelAnswer, Mounting, Picture, WeightsAnswer, Words} from './types' */
/** @import {Between, Weighed} from './weights/kernels.js' */

/**
 * @typedef {{
 *   model: string, from: string, inputs: number[] | null, layer: string, channels: number[],
 *   method: string, top: number, size: number, steps: number,
 * }} Given
 */

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model that is looked into' },
  from: { type: 'layer', describe: 'the earlier layer' },
  inputs: {
    type: 'channels',
    default: null,
    describe: 'channels of the earlier layer; without them the strongest neighbours of each channel',
  },
  layer: { type: 'layer', describe: 'the later layer' },
  channels: { type: 'channels', describe: 'channels of the later layer' },
  method: {
    type: 'choice',
    choices: ['expanded', 'direct'],
    default: 'expanded',
    describe: 'expanded: through all that is between the layers; direct: the kernels of one convolution',
  },
  top: { type: 'integer', default: 6, describe: 'how many neighbours of each sign, if no inputs are named' },
  size: { type: 'integer', default: 128, describe: 'height and width of the channels’ pictures in pixels' },
  steps: { type: 'integer', default: 128, describe: 'steps of the optimiser that makes them' },
};

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Weighed>}
 */
export async function load(lens, given) {
  /** @type {ModelAnswer} */
  const model = await lens.ask({ ask: 'model', model: given.model });
  /** @param {string} name */
  const layer = (name) => ({ name, channels: model.layers.find((one) => one.name === name)?.channels ?? 1 });
  const between = await weigh(lens, given, given.channels);
  if (between.groups.length === 0) {
    throw new Error(`there are no weights from ${given.from} to ${unit(given.layer, given.channels[0] ?? 0)}`);
  }
  const { from, to } = shown(between);
  const wanted = [
    ...from.map((channel) => ({ layer: given.from, channel })),
    ...to.map((channel) => ({ layer: given.layer, channel })),
  ];
  const icons = await Promise.all(wanted.map((one) => draw(lens, given, one)));
  return {
    ...between,
    from: layer(given.from),
    layer: layer(given.layer),
    icons: Object.fromEntries(
      wanted.map((one, at) => [unit(one.layer, one.channel), /** @type {Picture} */ (icons[at])]),
    ),
  };
}

/**
 * @param {Weighed} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  const cell = telling(data);
  return view(data, cell, 0, speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Weighed>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    weighed: data,
    say: speech(words),
    lens,
    state,
    weigh: (channel, asking) => weigh(lens, { ...given, inputs: null }, [channel], asking),
    draw: (one, asking) => draw(lens, given, one, asking),
  });
}

/**
 * The weights: of one channel with its neighbours, else a table, whose earlier channels are the strongest
 * neighbours of each if the author named none.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @param {number[]} channels
 * @param {Asking} [asking]
 * @returns {Promise<Between>}
 */
async function weigh(lens, { model, from, inputs, layer, method, top }, channels, asking = {}) {
  const about = { ask: 'weights', model, from, layer, method, channels };
  if (inputs === null) {
    const near = neighbours(await /** @type {Promise<WeightsAnswer>} */ (lens.ask({ ...about, top }, asking)));
    if (channels.length === 1) {
      return near;
    }
    return table(await lens.ask({ ...about, inputs: shown(near).from }, asking));
  }
  return table(await lens.ask({ ...about, inputs }, asking));
}
