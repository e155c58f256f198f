/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'The channels that speak most for a class, or for one class rather than another, layer by layer, with the ' +
    'weights between them; chosen, a channel shows where on the picture it does so.',
  caption: 'What makes a dog of a drawing, and not a cat.',
  example: { model: 'primer', layers: 'mixed4a,mixed4b,mixed5a', image: 'probe/dog-04', labels: 'dog', minus: 'cat' },
  keys: { 'arrows, Home, End': 'on the channels, the classes and the pictures: choose the next' },
};
