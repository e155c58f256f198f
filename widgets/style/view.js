import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';

/** @import {Picture} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {{contents: Picture[], styles: Picture[], weights: number[], made: Picture[][][]}} Styled a picture for each content, style and
 *     weight
 * @typedef {{content: number, style: number, weight: number}} Choice
 */

/**
 * Where a style and a picture are both seen best.
 *
 * @param {Styled} styled
 * @returns {Choice}
 */
export function first({ weights }) {
  return { content: 0, style: 0, weight: Math.floor(weights.length / 2) };
}

/**
 * What a picture shows, a style, and what comes of both; below, from the style alone to much of the picture. Not alive it
 * is the static picture, of the same shape.
 *
 * @param {Styled} styled
 * @param {Choice} looked
 * @param {Say} say
 * @param {Choice} [pinned] of a figure that is alive: what stays when the pointer leaves
 */
export function view({ contents, styles, weights, made }, looked, say, pinned) {
  const row = made[looked.content]?.[looked.style] ?? [];
  const numbered = (/** @type {Picture[]} */ all) => all.map((_, value) => ({ value, text: String(value + 1) }));
  const controls = contents.length + styles.length > 2;
  const name = told(weights[looked.weight] ?? 0, say);
  return html`<div class="style"${attribute('data-alive', pinned !== undefined)}>
${controls && html`<div class="controls">${pinned && contents.length > 1 && strip('content', say('style-content'), numbered(contents), looked.content)}${pinned && styles.length > 1 && strip('style', say('style-style'), numbered(styles), looked.style)}</div>`}
<div class="style-three">${one(contents[looked.content], say('style-content'))}${one(styles[looked.style], say('style-style'))}${one(row[looked.weight], name)}</div>
<div class="style-row" style="--count: ${row.length}"${pinned && html` role="radiogroup" aria-label="${say('style-weights')}"`} data-rest>${row.map((shown, at) => tile(shown, weights[at] ?? 0, at, looked, say, pinned))}</div>
${pinned && html`<p class="said" role="status">${name}</p>`}
</div>`.toString();
}

/**
 * @param {Picture | undefined} shown
 * @param {string} text
 */
function one(shown, text) {
  return html`<figure class="style-one">${shown && picture(shown, '')}<figcaption>${text}</figcaption></figure>`;
}

/**
 * @param {Picture} shown
 * @param {number} weight
 * @param {number} at
 * @param {Choice} looked
 * @param {Say} say
 * @param {Choice} [pinned]
 */
function tile(shown, weight, at, looked, say, pinned) {
  const name = told(weight, say);
  const checked = pinned?.weight === at;
  const radio = pinned && html` role="radio" data-set="weight" data-value="${at}" aria-checked="${checked}" tabindex="${checked ? 0 : -1}" aria-label="${name}"`;
  return html`<div class="style-cell" data-key="${at}" data-weight="${at}"${attribute('data-lit', looked.weight === at)}${radio}>${picture(shown, pinned ? '' : name)}<span class="style-name">${number(weight, say)}</span></div>`;
}

/**
 * @param {number} weight
 * @param {Say} say
 */
function told(weight, say) {
  return weight === 0 ? say('style-alone') : say('style-both', number(weight, say));
}

/**
 * @param {number} weight
 * @param {Say} say
 */
function number(weight, say) {
  return String(weight).replace('.', say('decimal-mark'));
}
