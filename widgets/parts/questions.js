/** The questions that widgets put, built in one place: a recorded answer is found again only by an equal question. */

/** @import {Picture, Question} from '../types' */

/**
 * The steps after which the forming picture is kept: early ones close together, for that is when it changes most.
 *
 * @param {number} steps
 */
export function frames(steps) {
  const kept = [1 / 64, 1 / 16, 3 / 16, 1 / 2].map((share) => Math.round(share * steps));
  return [...new Set(kept)].filter((step) => step > 0 && step < steps);
}

/**
 * What a channel looks for, as one picture.
 *
 * @param {{model: string, size: number, steps: number, format?: 'jpeg'}} how `jpeg` where it is only looked at
 * @param {{layer: string, channel: number, objective?: string, seed?: number, filmstrip?: boolean}} what
 * @returns {Question}
 */
export function visualize(how, { layer, channel, objective = 'channel', seed = 0, filmstrip = false }) {
  return {
    ask: 'visualize',
    model: how.model,
    objectives: [{ kind: objective, layer, channel }],
    size: how.size,
    steps: how.steps,
    seed,
    ...(how.format ? { format: how.format } : {}),
    ...(filmstrip ? { frames: frames(how.steps) } : {}),
  };
}

/**
 * What a channel answers to in the probe set.
 *
 * @param {string} model
 * @param {string} layer
 * @param {number} channel
 * @param {number} count pictures for each part of its range
 * @returns {Question}
 */
export function examples(model, layer, channel, count) {
  return { ask: 'examples', model, layer, channel, count };
}

/**
 * What a layer sees at each position of a picture.
 *
 * @param {{model: string, size: number, steps: number}} how `size` of one position's picture
 * @param {string} layer
 * @param {Picture} image
 * @returns {Question}
 */
export function grid({ model, size, steps }, layer, image) {
  return { ask: 'grid', model, layer, image: image.blob, size, steps };
}
