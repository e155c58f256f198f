import { change, key } from '../parts/change-view.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';

/** @import {CompareAnswer} from '../types' */
/** @import {Say} from '../parts/words.js' */

/** So many confusions are told, the greatest difference first. */
const CONFUSIONS = 6;

/**
 * What the two take for different things: pictures with what each takes them for, and the mistakes that one makes
 * more often.
 *
 * @param {NonNullable<CompareAnswer['classes']>} classes
 * @param {{model: string, other: string}} names
 * @param {Say} say
 */
export function classes({ disagreements, examples, confusions }, names, say) {
  const told = confusions.slice(0, CONFUSIONS);
  const most = Math.max(...told.map(({ count, otherCount }) => Math.max(count, otherCount)), 1);
  return html`<div class="diff-examples"><p class="small-heading">${disagreements === 0 ? say('diff-agree') : say('diff-differ', examples.length, disagreements)}</p>
<div class="diff-pictures">${examples.map(
    ({ picture: shown, label, taken, otherTaken }, at) =>
      html`<div class="diff-example" data-key="${at}">${picture(shown, label)}<span class="diff-takes"><span class="value">${names.model}</span>${take(taken, label)}<span class="value">${names.other}</span>${take(otherTaken, label)}</span></div>`,
  )}</div></div>
<div class="diff-confusions">${told.length > 0 && html`<p class="small-heading diff-bars">${say('diff-confusions')} ${key(names.model, names.other)}</p><div class="diff-rows">${told.map(
    ({ label, taken, count, otherCount }) =>
      html`<div class="diff-row" data-key="${label} ${taken}"><span>${say('diff-confusion', label, taken)}</span>${change(count / most, otherCount / most)}<span class="value">${say('diff-times', names.model, count, names.other, otherCount)}</span></div>`,
  )}</div>`}</div>`;
}

/**
 * @param {string} taken
 * @param {string} label
 */
function take(taken, label) {
  const right = taken === label;
  return html`<span${attribute('data-right', right)}><span aria-hidden="true">${right ? '✓' : '✗'}</span> ${taken}</span>`;
}
