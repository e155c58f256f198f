import { html } from './html.js';

/**
 * Two bars, one over the other: what was before, thin, and what is after.
 *
 * @param {number} before 0 to 1
 * @param {number} after 0 to 1
 */
export function change(before, after) {
  return html`<svg class="change" width="100%" height="10" aria-hidden="true"><rect class="change-track" width="100%" height="10"/><rect class="change-before" width="${length(before)}%" height="3"/><rect class="change-after" y="4" width="${length(after)}%" height="6"/></svg>`;
}

/**
 * What the two bars stand for.
 *
 * @param {string} before
 * @param {string} after
 */
export function key(before, after) {
  return html`<span class="change-key" aria-hidden="true"><span class="change-thin"></span> ${before} <span class="change-thick"></span> ${after}</span>`;
}

/** @param {number} share */
function length(share) {
  return (100 * Math.min(Math.max(share, 0), 1)).toFixed(1);
}
