import { ninth, ninths } from '../parts/ninths.js';
import { list } from '../parts/words.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Atlas} from './view.js' */

/** So many classes are named for a place. */
const NAMED = 2;

/**
 * The map in words: for each ninth of it, the classes that most of its samples speak for.
 *
 * @param {Atlas} atlas
 * @param {Say} say
 */
export function told({ layer, samples, coarsest: { side, cells }, label, versus }, say) {
  const of = [label, versus].filter((one) => one !== undefined);
  const places = ninths((place) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    cells.forEach(({ row, column, count, labels: [first] }) => {
      if (first && ninth(column / side, row / side) === place) {
        counts.set(first.name, (counts.get(first.name) ?? 0) + count);
      }
    });
    return [...counts].sort(([, one], [, other]) => other - one).slice(0, NAMED).map(([name]) => name);
  }, say);
  return [say('atlas-alt', samples, layer, cells.length), of.length > 0 && say('atlas-only', list(of, say)), places]
    .filter((part) => part !== false)
    .join(' ');
}
