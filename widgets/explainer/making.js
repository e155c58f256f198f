/** The numbers of a step, as the network has them; and a check that the step makes the ones of the others. */
import { convolved, difference, mean, most, rectified } from './arithmetic.js';

/** @import {ActivationsAnswer, Lens, PredictAnswer, WeightsAnswer} from '../types' */
/** @import {Given} from '../explainer.js' */

/**
 * @typedef {{name: string, channel: number, width: number, height: number, values: number[]}} Plane a channel at every position
 * @typedef {{plane: Plane, kernel: number[]}} Tap a channel of the layer before, with its weights
 * @typedef {{shows: 'convolution', output: Plane, taps: Tap[], size: number, bias: number, others: number, rest: number[]}} Convolution `rest`
 *     what the other channels add at each position
 * @typedef {{shows: 'relu', output: Plane, before: Plane}} Relu
 * @typedef {{shows: 'pooling', output: Plane, before: Plane, size: number, how: 'mean' | 'most'}} Pooling
 * @typedef {{name: string, logit: number, share: number}} Class
 * @typedef {{shows: 'softmax', classes: Class[], others: number, sum: number}} Softmax `others` how many classes are not shown, `sum` of
 *     the exponentials of all, the largest logit taken as zero
 * @typedef {Convolution | Relu | Pooling | Softmax} Explained
 */

/** Answers are rounded to three digits, and a sum of hundreds of products is not nearer than this share of the largest. */
const NEAR = 0.005;

/** As many channels as a question may name. */
const MOST = 50;

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Explained>}
 */
export async function made(lens, given) {
  switch (given.shows) {
    case 'convolution':
      return convolution(lens, given);
    case 'relu':
      return relu(lens, given);
    case 'pooling':
      return pooling(lens, given);
    case 'softmax':
      return softmax(lens, given);
  }
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Convolution>}
 */
async function convolution(lens, given) {
  const [output] = await planes(lens, given, given.layer, [given.channel]);
  const { channels: count } = await asked(lens, given, given.from, [0]);
  if (count > MOST) {
    throw new Error(`from=${given.from}: it has ${count} channels; a convolution of more than ${MOST} is too long to be told`);
  }
  const all = Array.from({ length: count }, (_, at) => at);
  const inputs = await planes(lens, given, given.from, all);
  /** @type {WeightsAnswer} */
  const weights = await lens.ask({
    ask: 'weights', model: given.model, from: given.from, inputs: all, layer: given.layer, channels: [given.channel], top: MOST,
  });
  const { rows = [], kernels = [], width: size, height } = weights;
  if (!output || size !== height || size % 2 === 0) {
    throw new Error(`layer=${given.layer}: its kernels are ${height} by ${size}; those that are shown are square and have a middle`);
  }
  const taps = rows.flatMap((channel, at) => {
    const plane = inputs.find((one) => one.channel === channel);
    const kernel = kernels[at]?.[0];
    return plane && kernel ? [{ plane, kernel }] : [];
  });
  // A ReLU may stand between the two layers: what fits the network's own numbers is what it does.
  for (const each of [taps, taps.map(({ plane, kernel }) => ({ plane: { ...plane, values: rectified(plane.values) }, kernel }))]) {
    const parts = each.map(({ plane, kernel }) => convolved(plane, kernel, size, output));
    const sums = output.values.map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
    const bias = mean(output.values.map((value, at) => value - (sums[at] ?? 0)));
    if (difference(output.values, sums.map((sum) => sum + bias)) < NEAR) {
      return told(output, each, parts, size, bias, given.top);
    }
  }
  throw new Error(`${given.layer} is not one convolution of ${given.from}: the products do not add up to its values`);
}

/**
 * @param {Plane} output
 * @param {Tap[]} taps
 * @param {number[][]} parts what each adds
 * @param {number} size
 * @param {number} bias
 * @param {number} top
 * @returns {Convolution}
 */
function told(output, taps, parts, size, bias, top) {
  // Those that say most where the figure begins.
  const largest = output.values.indexOf(Math.max(...output.values));
  const weight = (/** @type {number} */ at) => Math.abs(parts[at]?.[largest] ?? 0);
  const shown = taps
    .map((_, at) => at)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, top);
  const rest = output.values.map((value, at) => round(value - bias - shown.reduce((sum, one) => sum + (parts[one]?.[at] ?? 0), 0)));
  return {
    shows: 'convolution',
    output,
    taps: shown.map((at) => /** @type {Tap} */ (taps[at])).map(({ plane, kernel }) => ({ plane, kernel: kernel.map(round) })),
    size,
    bias: round(bias),
    others: taps.length - shown.length,
    rest,
  };
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Relu>}
 */
async function relu(lens, given) {
  const [before] = await planes(lens, given, given.layer, [given.channel]);
  if (!before || !before.values.some((value) => value < 0)) {
    throw new Error(`layer=${given.layer}: its channel ${given.channel} has nothing below zero on this picture; choose one that has`);
  }
  return { shows: 'relu', before, output: { ...before, values: rectified(before.values) } };
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Pooling>}
 */
async function pooling(lens, given) {
  const [[output], [before]] = await Promise.all([planes(lens, given, given.layer, [given.channel]), planes(lens, given, given.from, [given.channel])]);
  const size = before && output ? before.width / output.width : NaN;
  if (!output || !before || !Number.isInteger(size) || size < 2 || before.height !== output.height * size) {
    throw new Error(`${given.layer} is no pooling of ${given.from}: its positions are no windows of those`);
  }
  for (const values of [before.values, rectified(before.values)]) {
    const plane = { ...before, values };
    for (const how of /** @type {const} */ (['mean', 'most'])) {
      if (difference(output.values, most(plane, size, how)) < NEAR) {
        return { shows: 'pooling', output, before: plane, size, how };
      }
    }
  }
  throw new Error(`${given.layer} is no pooling of ${given.from}: neither means nor maxima of its windows are the values`);
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Softmax>}
 */
async function softmax(lens, { model, image, top }) {
  /** @type {PredictAnswer} */
  const { classes } = await lens.ask({ ask: 'predict', model, image: image.blob, top: MOST });
  const shown = classes.slice(0, top).map(({ name, logit, probability }) => ({ name, logit, share: probability }));
  const [likeliest] = shown;
  if (!likeliest) {
    throw new Error(`${model} tells no classes`);
  }
  /** @type {{labels: string[]}} */
  const { labels } = await lens.ask({ ask: 'model', model });
  return { shows: 'softmax', classes: shown, others: labels.length - shown.length, sum: round(1 / likeliest.share) };
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {string} layer
 * @param {number[]} channels
 * @returns {Promise<Plane[]>}
 */
async function planes(lens, given, layer, channels) {
  const { width, height, maps = [] } = await asked(lens, given, layer, channels);
  return maps.map(({ channel, values }) => ({ name: layer, channel, width, height, values }));
}

/**
 * @param {Lens} lens
 * @param {Given} given
 * @param {string} layer
 * @param {number[]} channels
 * @returns {Promise<ActivationsAnswer>}
 */
function asked(lens, { model, image }, layer, channels) {
  return lens.ask({ ask: 'activations', model, layer, image: image.blob, top: 1, channels });
}

/** @param {number} value */
function round(value) {
  return Number(value.toPrecision(3));
}
