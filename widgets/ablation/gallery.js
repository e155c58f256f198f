/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What units are for, seen by doing without them: switched off or scaled, with what a picture is taken for ' +
    'then, and the accuracy on the probe set.',
  caption: 'Three units for poses, switched off.',
  example: { model: 'primer', units: 'mixed4b:171,175,92', image: 'probe/dog-06' },
  keys: {
    'Enter, Space': 'on a unit: change it, or leave it as it is',
    'arrows, Home, End': 'on scales and pictures: choose the next',
  },
};
