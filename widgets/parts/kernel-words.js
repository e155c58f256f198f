import { place, sums } from './kernels.js';
import { signed } from './words.js';

/** @import {Say} from './words.js' */

/**
 * What an earlier unit does to a later one, and from where: a sentence for each sign, the larger first.
 *
 * @param {[string, string]} names of the two
 * @param {{width: number, height: number, kernel: number[]}} weights
 * @param {Say} say
 */
export function deeds(names, { width, height, kernel }, say) {
  const { excitation, inhibition, most, least } = sums(kernel);
  /** @param {string} what @param {number} at @param {number} sum */
  const sentence = (what, at, sum) =>
    width * height === 1
      ? say(`weights-${what}`, ...names, signed(sum, say))
      : say(`weights-${what}-from`, ...names, say(place(at, width, height)), signed(kernel[at] ?? 0, say), signed(sum, say));
  const both = [
    { sum: excitation, text: most < 0 ? '' : sentence('excites', most, excitation) },
    { sum: inhibition, text: least < 0 ? '' : sentence('inhibits', least, -inhibition) },
  ].filter(({ text }) => text !== '');
  both.sort((one, other) => other.sum - one.sum);
  return both.length > 0 ? both.map(({ text }) => text) : [say('weights-nothing', ...names)];
}
