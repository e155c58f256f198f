import { attribute, html } from './html.js';

/** In so many steps a colour grows from nothing to its full strength. */
const STEPS = 12;

/**
 * Numbers of both signs as a map of two colours: the larger, the stronger the colour; those below zero have another
 * colour, and a bar in the middle like a minus sign.
 *
 * @param {number[]} values row by row
 * @param {number} width positions in a row
 * @param {number} maximum what has the full colour, without its sign
 * @param {{label?: string, marks?: unknown}} [how] a text alternative, if the text beside it does not say the same;
 *     what is drawn over it, in a view box of a unit a position
 */
export function kernel(values, width, maximum, { label, marks } = {}) {
  const height = values.length / width;
  return html`<svg class="kernel" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges"${label === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${label}"`}>${[1, -1].map((sign) => levels(values, width, maximum, sign))}${marks}</svg>`;
}

/**
 * A path for each strength of the colour of one sign.
 *
 * @param {number[]} values
 * @param {number} width
 * @param {number} maximum
 * @param {number} sign
 */
function levels(values, width, maximum, sign) {
  /** @type {Map<number, number[]>} */
  const places = new Map();
  values.forEach((value, at) => {
    const level = Math.min(Math.round((STEPS * value * sign) / (maximum || 1)), STEPS);
    if (level > 0) {
      places.set(level, [...(places.get(level) ?? []), at]);
    }
  });
  const all = [...places].sort(([one], [other]) => one - other);
  return all.map(([level, at]) => {
    const strength = attribute('fill-opacity', level < STEPS && (level / STEPS).toFixed(2));
    return html`<path class="${sign > 0 ? 'positive' : 'negative'}"${strength} d="${squares(at, width)}"/>${sign < 0 && html`<path class="minus" d="${bars(at, width)}"/>`}`;
  });
}

/**
 * @param {number[]} places row by row, ascending
 * @param {number} width
 */
function squares(places, width) {
  return places.map((at) => `M${at % width} ${Math.floor(at / width)}h1v1h-1z`).join('');
}

/**
 * @param {number[]} places
 * @param {number} width
 */
function bars(places, width) {
  return places.map((at) => `M${(at % width) + 0.3} ${Math.floor(at / width) + 0.5}h.4`).join('');
}

/**
 * What the colours stand for: the largest of either sign at the ends, zero between them.
 *
 * @param {string} least
 * @param {string} most
 */
export function legend(least, most) {
  const ramp = Array.from({ length: 2 * STEPS + 1 }, (_, at) => at - STEPS);
  return html`<div class="kernel-legend" aria-hidden="true"><span class="value">${least}</span>${kernel(ramp, ramp.length, STEPS)}<span class="value">${most}</span></div>`;
}
