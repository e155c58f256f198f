/** What can be read off a kernel, the weights from one channel to another, row by row. Pure. */

/** @param {number[]} kernel */
export function peak(kernel) {
  return Math.max(...kernel.map(Math.abs), 0);
}

/**
 * The sums of the weights of either sign, and where the largest of each stands; at -1 if there is none.
 *
 * @param {number[]} kernel
 */
export function sums(kernel) {
  const most = Math.max(...kernel);
  const least = Math.min(...kernel);
  return {
    excitation: kernel.reduce((sum, weight) => sum + Math.max(weight, 0), 0),
    inhibition: kernel.reduce((sum, weight) => sum + Math.max(-weight, 0), 0),
    most: most > 0 ? kernel.indexOf(most) : -1,
    least: least < 0 ? kernel.indexOf(least) : -1,
  };
}

/**
 * Where a position lies, seen from the middle: the key of a word.
 *
 * @param {number} at row by row
 * @param {number} width
 * @param {number} height
 */
export function place(at, width, height) {
  const across = side((at % width) - (width - 1) / 2, width);
  const down = side(Math.floor(at / width) - (height - 1) / 2, height);
  const name = [['upper-left', 'above', 'upper-right'], ['left', 'middle', 'right'], ['lower-left', 'below', 'lower-right']];
  return `place-${name[down + 1]?.[across + 1]}`;
}

/**
 * -1, 0 or 1: the middle is a fifth of the whole, and at least one position, or two where there is no one.
 *
 * @param {number} off
 * @param {number} size
 */
function side(off, size) {
  return Math.abs(off) <= Math.max(size / 10, 0.5) ? 0 : Math.sign(off);
}
