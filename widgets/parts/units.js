/** @import {ModelAnswer} from '../types' */

/**
 * Reads "conv1:0-3,9 conv5:12" as units of the model.
 *
 * @param {string} text
 * @param {ModelAnswer} model
 * @returns {{layer: string, channel: number}[]}
 */
export function units(text, model) {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const [, name, channels] = /^(\S+):(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/.exec(word) ?? [];
      const layer = model.layers.find((one) => one.name === name);
      if (channels === undefined) {
        throw new Error(`“${word}” is no list of units; write them as in conv1:0-3,9 conv5:12`);
      }
      if (!layer) {
        const known = model.layers.filter(({ shown }) => shown).map((one) => one.name);
        throw new Error(`“${word}”: ${model.id} has no layer ${name}; it has ${known.join(', ')}`);
      }
      return channels.split(',').flatMap((range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        if (last >= layer.channels || first > last) {
          throw new Error(`“${word}”: ${layer.name} has the channels 0 to ${layer.channels - 1}`);
        }
        return Array.from({ length: last - first + 1 }, (_, at) => ({ layer: layer.name, channel: first + at }));
      });
    });
}
