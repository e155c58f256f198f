/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'How the pictures of a model’s probe set lie to each other in a layer, as a map; of two layers two maps, turned ' +
    'to fit each other, with the same pictures marked in both.',
  caption: 'All 480 pictures of the probe set, after the fourth stage and after the last.',
  example: { model: 'primer', layers: 'mixed3a,mixed5a', labels: 'dog,cat,bird,house' },
  keys: {
    arrows: 'on a map: go to the next picture in that direction, with Shift as far as it goes',
    'Enter, Space': 'on a map: mark the ten nearest, then ten more',
    Escape: 'on a map: mark none',
  },
};
