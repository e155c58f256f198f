/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Units of a network and the weights between them, as a drawing of nodes and lines: whole where a unit excites ' +
    'another, dashed where it inhibits it, the thicker the stronger. A line shows its kernel, a unit its card.',
  caption: 'Two units for the poses of animals, and two units for animals in either pose.',
  example: {
    model: 'primer',
    units: 'mixed4b:175,171 mixed5a:113,196',
    title: 'Two poses, one animal',
    kind: 'union-over-poses',
  },
  keys: {
    'arrows, Home, End': 'on the units and on the list of weights: choose the next',
  },
};
