/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What a layer sees at every place of a picture: one picture a position, made for all that the layer’s ' +
    'channels say there together, and a loupe.',
  caption: 'A dog as two stages see it.',
  example: { model: 'primer', layers: 'mixed4b,mixed4a', image: 'probe/dog-06', size: '48', steps: '96' },
  keys: {
    'arrows, Home, End, Page Up, Page Down': 'on the grid: move the cursor, with Shift by four',
    'arrows, Home, End': 'on layers, cells and pictures: choose the next',
  },
};
