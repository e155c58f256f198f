import { attribute, html } from './html.js';

/** @import {Picture} from '../types' */

/**
 * A picture of the store as an `<img>` that keeps its place while it loads.
 *
 * @param {Picture} picture
 * @param {string} alt what it shows, empty where the text beside it says so
 * @param {{className?: string, lazy?: boolean}} [how]
 */
export function picture({ blob, width, height }, alt, { className, lazy = true } = {}) {
  return html`<img src="lens/blobs/${blob}" alt="${alt}" width="${width}" height="${height}"${attribute('class', className)}${attribute('loading', lazy && 'lazy')} decoding="async">`;
}
