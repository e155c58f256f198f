/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What channels look for. A contact sheet to choose from, the chosen channel’s optimised picture and how it ' +
    'formed, and beside it dataset pictures from the whole of its range.',
  caption: 'Channels of the first three stages, and what excites them.',
  example: {
    model: 'primer',
    layer: 'conv2',
    channels: '24,4,13,29,16',
    more: 'conv1:1,13,15,10 conv3:2,34,36,24',
    seeds: '1',
  },
  keys: { 'arrows, Home, End': 'on the contact sheet, the steps, the objective and the seeds: choose the next' },
};
