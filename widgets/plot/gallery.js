/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'A table of the article as lines, dots, areas, bars or a histogram: drawn while the page is made, read off by pointer ' +
    'and keyboard, with the numbers themselves below.',
  caption: 'What primer still gets right of its 480 pictures while more and more channels of a layer are switched off, in the order of their numbers.',
  example: {
    data: 'plot/switched-off.csv',
    x: 'share off',
    y: 'accuracy',
    color: 'layer',
    xLabel: 'channels switched off, per cent',
    yLabel: 'pictures taken for what they are, per cent',
    zero: 'yes',
  },
  keys: {
    'arrows, Home, End, Page Up, Page Down': 'in the plot: go from value to value, up and down from series to series',
    'Enter, Space': 'on the name of a series: pick it out',
  },
};
