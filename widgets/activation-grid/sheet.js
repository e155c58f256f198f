import { attribute, html } from '../parts/html.js';

/** @import {Picture} from '../types' */
/** @import {Layer} from './view.js' */

/**
 * One position's picture, cut out of the sheet.
 *
 * @param {Picture} sheet
 * @param {Layer} layer
 * @param {number} at row by row
 * @param {string} [alt] without one it is for the eye alone
 */
export function crop(sheet, layer, at, alt) {
  return html`<svg class="crop" viewBox="${at % layer.width} ${Math.floor(at / layer.width)} 1 1"${alt === undefined ? attribute('aria-hidden', 'true') : html` role="img" aria-label="${alt}"`}>${whole(sheet, layer)}</svg>`;
}

/**
 * All positions' pictures, the area of each in proportion to how much there is.
 *
 * @param {Picture} sheet
 * @param {number[]} magnitudes
 * @param {Layer} layer
 * @param {string} alt
 */
export function scaled(sheet, magnitudes, layer, alt) {
  const most = Math.max(...magnitudes, 1e-6);
  return html`<svg class="cells" data-key="cells" viewBox="0 0 ${layer.width} ${layer.height}" role="img" aria-label="${alt}">${magnitudes.map((magnitude, at) => {
    const x = at % layer.width;
    const y = Math.floor(at / layer.width);
    const side = Math.sqrt(Math.max(magnitude, 0) / most);
    const gap = (1 - side) / 2;
    return side > 0 && html`<svg x="${(x + gap).toFixed(3)}" y="${(y + gap).toFixed(3)}" width="${side.toFixed(3)}" height="${side.toFixed(3)}" viewBox="${x} ${y} 1 1">${whole(sheet, layer)}</svg>`;
  })}</svg>`;
}

/**
 * @param {Picture} sheet
 * @param {Layer} layer
 */
function whole({ blob }, { width, height }) {
  return html`<image href="lens/blobs/${blob}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
}
