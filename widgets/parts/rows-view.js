import { attribute, html } from './html.js';
import { picture } from './picture.js';

/**
 * Rows of units, one layer a row, with lines from each to the next. Every row has as many places as another, so
 * that a line knows where it ends however wide the figure is.
 */

/** @import {Picture} from '../types' */

/**
 * @typedef {{below: number, above: number, share: number, lit: boolean}} Line its ends, as places counted from 0; `share` is −1
 *     to 1: what is below zero is dashed; `lit` where it is not to fade
 */

/** Lines are so thick, in pixels. */
const THIN = 0.75;
const THICK = 4.5;

/**
 * To each end above go the strongest lines, if they are not weak among all.
 */
const STRONG = 2;
const WEAK = 0.25;

/**
 * Those of all lines between two rows that are worth drawing, with their shares of the strongest.
 *
 * @template {{to: unknown, weight: number}} One
 * @param {One[]} all
 * @param {(one: One) => boolean} wanted whether it is drawn even where it is weak
 * @returns {(One & {share: number})[]}
 */
export function strong(all, wanted) {
  const most = Math.max(...all.map(({ weight }) => Math.abs(weight)), 1e-9);
  return all
    .map((one) => ({ ...one, share: one.weight / most }))
    .filter((one) => {
      const stronger = all.filter(({ to, weight }) => to === one.to && Math.abs(weight) > Math.abs(one.weight));
      return one.weight !== 0 && (wanted(one) || (stronger.length < STRONG && Math.abs(one.share) >= WEAK));
    });
}

/**
 * @param {string} key
 * @param {Line[]} all
 * @param {number} slots places in a row
 * @param {string | undefined} label what the lines say; without one other words do
 */
export function lines(key, all, slots, label) {
  const sorted = [...all].sort((one, other) => Number(one.lit) - Number(other.lit));
  return html`<svg class="rows-lines" data-key="${key}" viewBox="0 0 ${slots} 1" preserveAspectRatio="none"${label === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${label}"`}>${sorted.map(({ below, above, share, lit }) => {
    const width = (THIN + (THICK - THIN) * Math.abs(share)).toFixed(1);
    return html`<path class="${share < 0 ? 'takes' : 'adds'}"${attribute('data-lit', lit)} stroke-width="${width}" d="M${below + 0.5} 1C${below + 0.5} .5 ${above + 0.5} .5 ${above + 0.5} 0"/>`;
  })}</svg>`;
}

/**
 * A unit in its place.
 *
 * @param {{
 *   key: string | number, slot: number, icon: Picture | undefined, alt: string, name: unknown, value: string, bar: unknown,
 *   chosen: boolean, far: boolean, radio: unknown,
 * }} unit `far` where it is to fade; `radio` are the attributes of one to choose
 */
export function tile({ key, slot, icon, alt, name, value, bar, chosen, far, radio: choice }) {
  return html`<div class="rows-unit" data-key="${key}" style="grid-column: ${slot + 1}"${attribute('data-chosen', chosen)}${attribute('data-far', far)}${choice}>${icon ? picture(icon, alt) : html`<span class="blank"></span>`}<span class="rows-name">${name}</span><span class="value">${value}</span>${bar}</div>`;
}

/**
 * The attributes of one to choose.
 *
 * @param {string} name what it sets
 * @param {string} value
 * @param {boolean} chosen
 * @param {string} label
 */
export function radio(name, value, chosen, label) {
  return html` role="radio" data-set="${name}" data-value="${value}" aria-checked="${chosen}" tabindex="${chosen ? 0 : -1}" aria-label="${label}"`;
}
