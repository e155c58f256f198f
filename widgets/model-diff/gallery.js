/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Where two models differ, or the stages of a training: what they take for different things, how alike each layer of ' +
    'one is to each of the other, with what chance would give, and which units agree.',
  caption: 'Primer as it is, and at three stages of its training.',
  example: {
    model: 'primer',
    other: 'primer@step-00025 primer@step-00250 primer@step-01500',
    layers: 'conv1,conv3,mixed4b,kind',
    matched: '2',
    examples: '3',
    size: '56',
  },
  keys: {
    'arrows, with Shift by four, Home, End, Page Up, Page Down': 'on the matrix: go to another two layers',
    'arrows, Home, End': 'on the slider: another stage; on the measures: choose the next',
    'Enter, Space': 'on two layers that are offered: show their units',
  },
};
