import { html } from '../parts/html.js';
import { kernel } from '../parts/kernel-view.js';
import { peak } from '../parts/kernels.js';
import { cells, where as place } from '../parts/net.js';
import { signed, unit } from '../parts/words.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Plane} from './making.js' */

/**
 * A channel at every position, with a frame around some of them.
 *
 * @param {Plane} plane
 * @param {[left: number, top: number, size: number]} frame
 * @param {Say} say
 * @param {{at: number, alive: boolean}} [cursor] where a reader can move it
 */
export function map({ name, channel, width, height, values }, [left, top, size], say, cursor) {
  const line = width / 60;
  const marks = html`<rect class="cursor-halo" x="${left}" y="${top}" width="${size}" height="${size}" stroke-width="${2.6 * line}"/><rect class="cursor" x="${left}" y="${top}" width="${size}" height="${size}" stroke-width="${1.2 * line}"/>`;
  const label = say('explain-map', unit(name, channel), height, width);
  return html`<div class="explain-map" style="aspect-ratio: ${width} / ${height}">${kernel(values, width, peak(values), cursor?.alive ? { marks } : { label, marks })}${cursor?.alive && cells({ name: unit(name, channel), height, width }, cursor.at, signed(values[cursor.at] ?? 0, say), say, label)}</div>`;
}

/**
 * A few numbers in a square, with their colours.
 *
 * @param {number[]} values
 * @param {number} size of its side
 * @param {number} maximum what has the full colour
 * @param {string} label
 * @param {Say} say
 */
export function square(values, size, maximum, label, say) {
  const numbers = values.map((value) => short(value, say));
  const marks = size <= 3 && numbers.map((text, at) => html`<text x="${(at % size) + 0.5}" y="${Math.floor(at / size) + 0.5}" font-size="0.36">${text}</text>`);
  return html`<div class="explain-square">${kernel(values, size, maximum, { label: `${label}: ${numbers.join(' ')}`, marks })}</div>`;
}

/**
 * "row 3, column 4".
 *
 * @param {{width: number}} plane
 * @param {number} at
 * @param {Say} say
 */
export function where({ width }, at, say) {
  return place(at, width, say);
}

/**
 * A number that fits into a small square.
 *
 * @param {number} value
 * @param {Say} say
 */
function short(value, say) {
  const text = Math.abs(value) < 0.005 ? '0' : Math.abs(value).toFixed(Math.abs(value) < 10 ? 2 : 1).replace(/^0(?=\.)/, '').replace('.', say('decimal-mark'));
  return value < 0 && text !== '0' ? `\u2212${text}` : text;
}
