/**
 * A value of the address as a whole number from 0 up to, and not including, a bound; undefined for any other text.
 *
 * @param {string | undefined} value
 * @param {number} bound
 */
export function within(value, bound) {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && number >= 0 && number < bound ? number : undefined;
}
