/** Round numbers along an axis. Pure. */

/**
 * The multiples of 1, 2 or 5 times a power of ten between two numbers, about so many.
 *
 * @param {number} from
 * @param {number} to above `from`
 * @param {number} count
 */
export function ticks(from, to, count) {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((one) => one * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => Number(((first + at) * step).toFixed(digits)));
}
