import { attribute, html } from './html.js';
import { picture } from './picture.js';
import { figure } from './words.js';

/** @import {Frame} from '../types' */
/** @import {Say} from './words.js' */

/**
 * How the picture formed: its kept frames, and below them the objective's value over all the steps.
 *
 * @param {{frames: Frame[], curve: number[], steps: number}} film frames in order, the last one the picture itself
 * @param {number} chosen the step shown large
 * @param {boolean} alive whether a frame can be chosen
 * @param {Say} say
 */
export function film({ frames, curve, steps }, chosen, alive, say) {
  return html`<div class="film">
<p class="small-heading">${say('steps')}</p>
<div class="film-frames"${attribute('role', alive && 'radiogroup')}${attribute('aria-label', alive && say('steps-of'))}>${frames.map(
    ({ step, picture: kept, value }) =>
      html`<div class="film-frame" data-key="${step}"${alive && html` role="radio" tabindex="${step === chosen ? 0 : -1}" aria-checked="${step === chosen}" data-set="step" data-value="${step}" aria-label="${say('after-step', step, figure(value, say))}"`}>${picture(kept, alive ? '' : say('after-step', step, figure(value, say)))}<span class="value" aria-hidden="true">${step}</span></div>`,
  )}</div>
${curve.length > 1 && plot(frames, curve, steps, chosen, say)}
</div>`;
}

/**
 * The objective's value over all the steps, with a dot for each that is kept.
 *
 * @param {{step: number, value: number}[]} frames
 * @param {number[]} curve
 * @param {number} steps
 * @param {number} chosen
 * @param {Say} say
 */
export function plot(frames, curve, steps, chosen, say) {
  const low = Math.min(...curve, ...frames.map(({ value }) => value));
  const high = Math.max(...curve, ...frames.map(({ value }) => value));
  /** @param {number} value */
  const y = (value) => (32 - (28 * (value - low)) / (high - low || 1)).toFixed(1);
  const points = curve.map((value, at) => `${((100 * at) / (curve.length - 1)).toFixed(2)},${y(value)}`);
  return html`<svg class="film-curve" width="100%" height="36" role="img" aria-label="${say('rises', figure(curve[0] ?? 0, say), figure(curve[curve.length - 1] ?? 0, say))}">
<svg width="100%" height="36" viewBox="0 0 100 36" preserveAspectRatio="none"><polyline points="${points.join(' ')}"/></svg>
${frames.map(
  ({ step, value }) =>
    html`<circle${attribute('class', step === chosen && 'chosen')} cx="${((100 * step) / steps).toFixed(2)}%" cy="${y(value)}" r="${step === chosen ? 3.5 : 2}"/>`,
)}
</svg>`;
}

/**
 * At most so many values of a curve, evenly, the first and the last among them.
 *
 * @param {number[]} curve
 * @param {number} [most]
 */
export function thinned(curve, most = 49) {
  if (curve.length <= most) {
    return curve;
  }
  return Array.from({ length: most }, (_, at) => {
    const value = curve[Math.round((at * (curve.length - 1)) / (most - 1))] ?? 0;
    return Number(value.toPrecision(4));
  });
}
