/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What a layer makes of a picture: a dream, size by size, or a caricature, laid over the picture with an edge ' +
    'that can be moved.',
  caption: 'A cat, as three stages would rather see it.',
  example: { model: 'primer', layers: 'conv3,mixed4a,mixed5a', image: 'probe/cat-00' },
  keys: {
    'arrows, Home, End': 'on the edge: move it; on layers, sizes and pictures: choose the next',
  },
};
