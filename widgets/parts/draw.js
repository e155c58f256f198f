import { visualize } from './questions.js';
import { unit } from './words.js';

/** @import {Asking, Lens, Picture, VisualizeAnswer} from '../types' */

/**
 * A channel's picture, the same that a feature visualisation shows; without a filmstrip it is one of its own.
 *
 * @param {Lens} lens
 * @param {{model: string, size: number, steps: number, format?: 'jpeg'}} how
 * @param {{layer: string, channel: number, filmstrip?: boolean}} of
 * @param {Asking} [asking]
 * @returns {Promise<Picture>}
 */
export async function draw(lens, how, of, asking = {}) {
  /** @type {VisualizeAnswer} */
  const { results } = await lens.ask(visualize(how, { filmstrip: true, ...of }), asking);
  const [result] = results;
  if (!result) {
    throw new Error('the visualisation has no picture');
  }
  return result.picture;
}

/**
 * The pictures of units that have none yet, one after another.
 *
 * @param {{layer: string, channel: number}[]} units
 * @param {Record<string, Picture>} icons by unit, as "conv3:12"; grows
 * @param {(of: {layer: string, channel: number}) => Promise<Picture>} make
 * @param {(name: string, done: number, all: number) => void} begin told before each
 */
export async function missing(units, icons, make, begin) {
  const wanted = units.filter(({ layer, channel }) => !icons[unit(layer, channel)]);
  for (const [done, one] of wanted.entries()) {
    const name = unit(one.layer, one.channel);
    begin(name, done, wanted.length);
    icons[name] = await make(one);
  }
}
