import { html } from './html.js';

/** @param {number} share 0 to 1 */
export function bar(share) {
  const length = (100 * Math.min(Math.max(share, 0), 1)).toFixed(1);
  return html`<svg class="bar" width="100%" height="3" aria-hidden="true"><rect class="track" width="100%" height="3"/><rect width="${length}%" height="3"/></svg>`;
}
