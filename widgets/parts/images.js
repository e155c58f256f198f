/** The pictures that an author names on a figure, and those that are named. */

/** @import {Attribute, Picture} from '../types' */

/** @type {Record<'image' | 'image2' | 'image3' | 'image4', Attribute>} */
export const images = {
  image: { type: 'image', describe: 'the picture' },
  image2: { type: 'image', default: null, describe: 'a second picture to choose' },
  image3: { type: 'image', default: null, describe: 'a third picture to choose' },
  image4: { type: 'image', default: null, describe: 'a fourth picture to choose' },
};

/**
 * @param {{image: Picture, image2: Picture | null, image3: Picture | null, image4: Picture | null}} given
 */
export function named({ image, image2, image3, image4 }) {
  return [image, image2, image3, image4].filter((one) => one !== null);
}
