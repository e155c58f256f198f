/** @typedef {[channel: number, value: number][]} Strongest the strongest channels at one position, strongest first */

/**
 * A few positions that together tell what is in the picture: the strongest ones, each led by another
 * channel and none beside another.
 *
 * @param {Strongest[]} top row by row
 * @param {number} width positions in a row
 * @param {number} count
 * @returns {number[]} places in `top`, strongest first
 */
export function telling(top, width, count) {
  const order = top
    .map((strongest, at) => ({ at, channel: strongest[0]?.[0] ?? -1, value: strongest[0]?.[1] ?? -Infinity }))
    .sort((one, other) => other.value - one.value || one.at - other.at);
  /** @type {typeof order} */
  const chosen = [];
  for (const one of order) {
    const apart = chosen.every(
      (other) => one.channel !== other.channel && distance(one.at, other.at, width) > Math.max(1, width / 8),
    );
    if (apart && chosen.length < count) {
      chosen.push(one);
    }
  }
  return chosen.map(({ at }) => at);
}

/**
 * @param {number} one
 * @param {number} other
 * @param {number} width
 */
function distance(one, other, width) {
  return Math.max(
    Math.abs((one % width) - (other % width)),
    Math.abs(Math.floor(one / width) - Math.floor(other / width)),
  );
}
