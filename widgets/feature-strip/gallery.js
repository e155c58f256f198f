/** @import {Gallery} from '../types' */

/** @satisfies {Gallery} */
export const gallery = {
  about:
    'Pictures of a unit in a row, each with what the unit makes of it: from what silences it over the dataset to what ' +
    'it looks for (`spectrum`), several things it looks for, driven apart (`diversity`), the way from one unit to ' +
    'another (`interpolation`), or how a picture formed (`filmstrip`).',
  caption: 'From a unit for one pose of an animal to a unit for the other, by pictures that are to excite both.',
  example: { model: 'primer', show: 'interpolation', units: 'mixed4b:175,171', size: '96' },
  keys: { 'arrows, Home, End': 'on the pictures and the units: choose the next' },
};
