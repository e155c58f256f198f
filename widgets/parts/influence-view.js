import { html } from './html.js';
import { where } from './net.js';
import { figure } from './words.js';

/** @import {Say} from './words.js' */

/** Below this share of the scale nothing is drawn. */
const LEAST = 0.02;

/**
 * What the positions of a layer do for something, in a view box of a unit a position, to be laid on the picture:
 * a disc where they speak for it, a ring with a bar across where they speak against it, the area of each in
 * proportion to how much. So neither needs its colour to be told from the other.
 *
 * @param {number[]} values row by row
 * @param {{width: number, height: number}} layer
 * @param {number} scale the value, without its sign, that fills a position
 */
export function influence(values, { width, height }, scale) {
  const marks = values.map((value, at) => {
    const share = Math.min(Math.abs(value) / Math.max(scale, 1e-9), 1);
    return share < LEAST ? '' : mark(value, (at % width) + 0.5, Math.floor(at / width) + 0.5, 0.46 * Math.sqrt(share));
  });
  const adds = marks.filter((_, at) => (values[at] ?? 0) > 0).join('');
  const takes = marks.filter((_, at) => (values[at] ?? 0) < 0).join('');
  return html`<g class="influence"><rect class="veil" width="${width}" height="${height}"/>${adds && html`<path class="adds" d="${adds}"/>`}${takes && html`<path class="takes" d="${takes}"/>`}</g>`;
}

/**
 * All marks of a kind are one path, which is quick to draw again while the cursor moves.
 *
 * @param {number} value
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
function mark(value, x, y, radius) {
  if (value > 0) {
    return circle(x, y, radius, 0);
  }
  const width = Math.min(0.34 * radius, 0.09);
  const inner = radius - width;
  const bar = `M${short(x - inner)} ${short(y - width / 2)}h${short(2 * inner)}v${short(width)}h${short(-2 * inner)}z`;
  return circle(x, y, radius, 0) + circle(x, y, inner, 1) + bar;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {0 | 1} way round: a circle inside one that goes the other way round is a hole
 */
export function circle(x, y, radius, way) {
  const arc = `a${short(radius)} ${short(radius)} 0 1 ${way} `;
  return `M${short(x - radius)} ${y}${arc}${short(2 * radius)} 0${arc}${short(-2 * radius)} 0z`;
}

/** @param {number} length */
function short(length) {
  return Number(length.toFixed(3));
}

/**
 * A mark as it stands in a legend.
 *
 * @param {1 | -1} sign
 */
export function sample(sign) {
  return html`<svg class="influence-sample" width="12" height="12" viewBox="0 0 1 1" aria-hidden="true"><path class="${sign > 0 ? 'adds' : 'takes'}" d="${mark(sign, 0.5, 0.5, 0.46)}"/></svg>`;
}

/**
 * A number on both sides of a middle: to the end where it is for, to the start and hollow where it is against.
 *
 * @param {number} share −1 to 1
 */
export function balance(share) {
  const length = 50 * Math.min(Math.abs(share), 1);
  return html`<svg class="balance" width="100%" height="7" aria-hidden="true"><rect class="track" y="3" width="100%" height="1"/><rect class="${share < 0 ? 'takes' : 'adds'}" x="${(share < 0 ? 50 - length : 50).toFixed(1)}%" y="0.5" width="${length.toFixed(1)}%" height="6"/><rect class="middle" x="50%" width="1" height="7"/></svg>`;
}

/**
 * Where most is added, and where most is taken away.
 *
 * @param {number[]} values row by row
 * @param {{width: number}} layer
 * @param {Say} say
 */
export function extremes(values, { width }, say) {
  const most = Math.max(...values);
  const least = Math.min(...values);
  return [
    most > 0 && say('most-added', where(values.indexOf(most), width, say), effect(most, say)),
    least < 0 && say('most-taken', where(values.indexOf(least), width, say), effect(least, say)),
  ]
    .filter((part) => part !== false)
    .join(say('comma'));
}

/**
 * How much is added in all, and how much is taken away.
 *
 * @param {number[]} values
 * @param {Say} say
 */
export function inAll(values, say) {
  const positive = values.reduce((total, value) => total + Math.max(value, 0), 0);
  const negative = values.reduce((total, value) => total + Math.min(value, 0), 0);
  return say('in-all', effect(positive, say), effect(negative, say));
}

/**
 * What is added or taken away: hundredths are enough.
 *
 * @param {number} value
 * @param {Say} say
 */
export function effect(value, say) {
  const text = figure(value, say);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
