/** What the steps do with numbers. Pure. */

/** @import {Plane} from './making.js' */

/**
 * A convolution with one kernel at every position of the layer that it makes. Beyond the edge everything is zero.
 *
 * @param {Plane} plane
 * @param {number[]} kernel row by row
 * @param {number} size of its side, odd
 * @param {{width: number, height: number}} output
 */
export function convolved(plane, kernel, size, { width, height }) {
  return Array.from({ length: width * height }, (_, at) => products(plane, kernel, size, { width, height }, at).reduce((sum, one) => sum + one, 0));
}

/**
 * The products at one position.
 *
 * @param {Plane} plane
 * @param {number[]} kernel
 * @param {number} size
 * @param {{width: number, height: number}} output
 * @param {number} at
 */
export function products(plane, kernel, size, output, at) {
  return windowed(plane, size, output, at).map((value, place) => value * (kernel[place] ?? 0));
}

/**
 * What the window sees: around the position, or where the layer has fewer positions, around the one that it lies on.
 *
 * @param {Plane} plane
 * @param {number} size
 * @param {{width: number, height: number}} output
 * @param {number} at
 */
export function windowed({ width, height, values }, size, output, at) {
  const [left, top] = corner({ width, height }, size, output, at);
  return Array.from({ length: size * size }, (_, place) => {
    const x = left + (place % size);
    const y = top + Math.floor(place / size);
    return x >= 0 && y >= 0 && x < width && y < height ? (values[y * width + x] ?? 0) : 0;
  });
}

/**
 * Where the window begins.
 *
 * @param {{width: number, height: number}} input
 * @param {number} size
 * @param {{width: number, height: number}} output
 * @param {number} at
 * @returns {[left: number, top: number]}
 */
export function corner(input, size, output, at) {
  const stride = Math.round(input.width / output.width);
  // Windows lie edge to edge, or around positions.
  const half = stride === size ? 0 : (size - 1) / 2;
  return [(at % output.width) * stride - half, Math.floor(at / output.width) * stride - half];
}

/**
 * Means or maxima of windows that lie edge to edge.
 *
 * @param {Plane} plane
 * @param {number} size
 * @param {'mean' | 'most'} how
 */
export function most(plane, size, how) {
  const output = { width: plane.width / size, height: plane.height / size };
  return Array.from({ length: output.width * output.height }, (_, at) => {
    const seen = windowed(plane, size, output, at);
    return how === 'mean' ? mean(seen) : Math.max(...seen);
  });
}

/** @param {number[]} values */
export function rectified(values) {
  return values.map((value) => Math.max(value, 0));
}

/** @param {number[]} values */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The largest difference, as a share of the largest value.
 *
 * @param {number[]} values
 * @param {number[]} others
 */
export function difference(values, others) {
  const largest = Math.max(...values.map(Math.abs)) || 1;
  return Math.max(...values.map((value, at) => Math.abs(value - (others[at] ?? 0)))) / largest;
}
