/** @import {ModelAnswer} from '../types' */

/**
 * Layers of a model, which an author has to name from the earliest to the latest.
 *
 * @param {ModelAnswer} model
 * @param {string[]} names
 */
export function inOrder(model, names) {
  const places = names.map((name) => model.layers.findIndex((one) => one.name === name));
  places.forEach((place, at) => {
    if (place < (places[at - 1] ?? -1)) {
      throw new Error(`layers go from the earliest to the latest: ${names[at]} comes before ${names[at - 1]}`);
    }
  });
  return places.map((place) => {
    const { name, height, width } = /** @type {ModelAnswer['layers'][0]} */ (model.layers[place]);
    return { name, height, width };
  });
}
