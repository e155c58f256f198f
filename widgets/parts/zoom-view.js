import { html } from './html.js';

/** @import {Say} from './words.js' */
/** @import {Spot, Window} from './zoom.js' */

/** @type {Record<string, string>} */
const SHAPES = { in: 'M3 8h10M8 3v10', out: 'M3 8h10', whole: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3' };

/** Buttons that zoom a map: in, out, and to the whole of it. @param {Say} say */
export function zooms(say) {
  return html`<div class="zooms">${Object.entries(SHAPES).map(
    ([value, shape]) => html`<button type="button" data-set="zoom" data-value="${value}" aria-label="${say(`zoom-${value}`)}" title="${say(`zoom-${value}`)}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${shape}"/></svg></button>`,
  )}</div>`;
}

/** A window as the view box of a drawing over the map. @param {Window} window */
export function frame({ x, y, zoom }) {
  return [x - 0.5 / zoom, y - 0.5 / zoom, 1 / zoom, 1 / zoom].map((length) => length.toFixed(5)).join(' ');
}

/**
 * Where words at a spot are seen in a window, as a style: over its middle, but at the window's edge within it.
 *
 * @param {Spot} spot
 * @param {Window} window
 */
export function placed(spot, { x, y, zoom }) {
  const left = 50 + 100 * (spot.x - x) * zoom;
  const aside = Math.min(Math.max(left, 0), 100);
  const top = 50 + 100 * (spot.y - y) * zoom;
  return `left: ${left.toFixed(2)}%; top: ${top.toFixed(2)}%; transform: translate(-${aside.toFixed(2)}%, -50%)`;
}
