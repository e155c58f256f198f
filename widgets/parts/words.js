/** Numbers, names and words as readers see them. */

/** @import {Words} from '../types' */

/** @typedef {(key: string, ...parts: (string | number)[]) => string} Say the words for a key, with the parts put in */

/**
 * @param {Words} words
 * @returns {Say}
 */
export function speech(words) {
  return (key, ...parts) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, at) => String(parts[Number(at)]));
}

/**
 * A number in three significant digits or so, with a real minus sign and the decimal mark of the language.
 *
 * @param {number} value
 * @param {Say} say
 */
export function figure(value, say) {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  const text = size.toFixed(digits).replace('.', say('decimal-mark'));
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/**
 * A number in two significant digits if it is small, with a plus sign if it is above zero: `figure` for weights
 * and the like, of which hundredths tell nothing.
 *
 * @param {number} value
 * @param {Say} say
 */
export function signed(value, say) {
  const size = Math.abs(value);
  const text = size >= 1 || size === 0 ? figure(size, say) : String(Number(size.toPrecision(2))).replace('.', say('decimal-mark'));
  return value === 0 ? text : `${value > 0 ? '+' : '\u2212'}${text}`;
}

/**
 * A share in per cent.
 *
 * @param {number} share 0 to 1
 */
export function percent(share) {
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 1) {
    return '< 1 %';
  }
  return `${hundredths > 99 && hundredths < 100 ? '> 99' : hundredths.toFixed(0)} %`;
}

/**
 * `conv3:12`: how a unit is written everywhere in the journal.
 *
 * @param {string} layer
 * @param {number} channel
 */
export function unit(layer, channel) {
  return `${layer}:${channel}`;
}

/**
 * "3, 12 and 40".
 *
 * @param {(string | number)[]} things
 * @param {Say} say
 */
export function list(things, say) {
  return things.length < 2
    ? things.join('')
    : `${things.slice(0, -1).join(say('comma'))}${say('and')}${things[things.length - 1]}`;
}
