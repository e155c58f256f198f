/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What a layer says at each place of a picture: the strongest channels under a cursor, each with the picture ' +
    'of what it looks for.',
  caption: 'What `mixed4b` says of a dog, a snail and a car.',
  example: {
    model: 'primer',
    layer: 'mixed4b',
    image: 'probe/dog-06',
    image2: 'probe/snail-03',
    image3: 'probe/car-00',
    top: '3',
    size: '64',
    steps: '96',
  },
  keys: {
    'arrows, Home, End, Page Up, Page Down': 'on the picture: move the cursor, with Shift by four',
    'Enter, Space': 'on a channel: show where else it is among the strongest',
  },
};
