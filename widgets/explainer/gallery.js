/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What a layer computes, step by step, at a place that the reader chooses: a `convolution`, a `relu`, a `pooling`, or ' +
    'the `softmax` at the end, with the network’s own numbers for a picture.',
  caption: 'How one value of a convolution is made: the window, its weights, and the sum.',
  example: { model: 'primer', image: 'probe/cat-00', from: 'pool1', layer: 'conv2', channel: '6' },
  keys: {
    'arrows, with Shift by four, Home, End, Page Up, Page Down': 'on the map: go to another position',
    'arrows, Home, End ': 'on the steps and the classes: choose the next',
  },
};
