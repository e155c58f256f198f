import { list } from './words.js';

/** @import {Say} from './words.js' */

/** As rows of the nine places that a map is divided into. */
const PLACES = ['upper-left', 'above', 'upper-right', 'left', 'middle', 'right', 'lower-left', 'below', 'lower-right'];

/**
 * What lies where on a map, in words, by the ninths of it.
 *
 * @param {(place: number) => string[]} named what lies in a ninth, row by row from 0
 * @param {Say} say
 */
export function ninths(named, say) {
  const places = PLACES.flatMap((name, at) => {
    const here = named(at);
    return here.length > 0 ? [say('map-at', say(`place-${name}`), list(here, say))] : [];
  });
  return places.length > 0 && `${places.join('; ')}.`;
}

/**
 * The ninth that a spot lies in.
 *
 * @param {number} x 0 to 1
 * @param {number} y 0 to 1
 */
export function ninth(x, y) {
  /** @param {number} at */
  const third = (at) => Math.min(Math.max(Math.floor(3 * at), 0), 2);
  return 3 * third(y) + third(x);
}
