/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Pictures in the style of others. The style is what fires together in the chosen layers, wherever; what a picture shows is ' +
    'what fires where in one of them.',
  caption: 'A cat and a dog in the style of waves and of scales, as primer sees it: at the left the style alone.',
  example: {
    model: 'primer',
    image: 'probe/cat-00',
    image2: 'probe/dog-00',
    style: 'probe/waves-00',
    style2: 'probe/scales-00',
    layers: 'conv1,conv2,conv3,mixed3a,mixed3b',
    content: 'mixed3b',
    size: '96',
  },
  keys: { 'arrows, Home, End': 'on the pictures, the contents and the styles: choose the next' },
};
