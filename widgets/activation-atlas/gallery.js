/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'What a layer tells apart, as a *map*: thousands of its samples, near to each other where it sees them alike, and for ' +
    'those of each cell the picture of what it looks for there; denser as one zooms in.',
  caption: 'What Primer’s last stage tells apart, in the samples of all pictures of its probe set.',
  example: { model: 'primer', layer: 'mixed5a' },
  keys: {
    arrows: 'on the map: go to the next cell in that direction; with Shift move the map',
    '+, −': 'on the map: zoom in, out',
    '0, Home': 'on the map: show all of it',
    'Ctrl and the wheel, two fingers': 'zoom',
  },
};
