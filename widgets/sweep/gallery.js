/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'One question asked many times, with one to four of its fields changed. A value, and a field, can be given a ' +
    'name: `Transforms = transforms: none, jitter = [{"kind": "jitter", "pixels": 8}]`.',
  caption: 'A channel from few steps and many, with and without moves of the picture.',
  example: {
    model: 'primer',
    question: '{"ask": "visualize", "objectives": [{"kind": "channel", "layer": "mixed4b", "channel": 89}], "size": 96}',
    axis: 'steps: 8, 32, 128, 512',
    axis2: 'transforms: none, standard',
    axis3: 'parametrisation: pixel, fft',
  },
  keys: { 'arrows, Home, End': 'on the pictures and the strips: choose the next' },
};
