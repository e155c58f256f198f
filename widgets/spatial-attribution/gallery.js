/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What comes of a place in a network and what goes to it: from a position of one layer, or from a class, to ' +
    'the positions of all others and to the classes. Discs add, barred rings take away.',
  caption: 'From a dog’s picture to the class, and back.',
  example: { model: 'primer', layers: 'mixed3b,mixed4b', image: 'probe/dog-06' },
  keys: {
    'arrows, Home, End, Page Up, Page Down': 'on a layer: move the cursor, with Shift by four',
    'Enter, Space': 'on a layer: ask about the place under the cursor',
  },
};
