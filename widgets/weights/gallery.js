/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'How the units of a layer are made from those of an earlier one: a kernel for each pair of them in a table ' +
    'beside their pictures, or the neighbours that excite a unit and inhibit it.',
  caption: 'How three units for the poses of animals are made from two of the stage before.',
  example: { model: 'primer', from: 'mixed4a', inputs: '69,143', layer: 'mixed4b', channels: '171,175,92' },
  keys: {
    'arrows, Home, End': 'on the kernels: choose the next; in the large one they move the cursor that reads a weight',
  },
};
