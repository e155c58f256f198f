/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Which channels fire together on a picture: a few groups instead of hundreds of channels, where each of them ' +
    'fires, and what it does for the classes; the groups of two layers joined by where they fire.',
  caption: 'A dog in groups, after two stages.',
  example: { model: 'primer', layers: 'mixed4a,mixed4b', image: 'probe/dog-06', groups: '4 6', size: '64', steps: '64' },
  keys: {
    'arrows, Home, End, Page Up, Page Down': 'on the picture: move the cursor, with Shift by four',
    'arrows, Home, End': 'on groups and their numbers: choose the next',
  },
};
