import { bar } from './bar.js';
import { html } from './html.js';
import { picture } from './picture.js';
import { percent } from './words.js';

/** @import {Picture, PredictAnswer} from '../types' */
/** @import {Say} from './words.js' */

/**
 * What the model takes a picture for.
 *
 * @param {PredictAnswer['classes']} found
 */
export function classes(found) {
  return html`<div class="classes">${found.slice(0, 3).map(
    ({ name, probability }) =>
      html`<div class="class"><span>${name}</span>${bar(probability)}<span class="value">${percent(probability)}</span></div>`,
  )}</div>`;
}

/**
 * The pictures to choose from, and on a live server a way to bring one's own. Without `life` it keeps the place.
 *
 * @param {{picture: Picture, classes: PredictAnswer['classes']}[]} pictures
 * @param {number} chosen
 * @param {Say} say
 * @param {{live: boolean, looking: boolean}} [life]
 */
export function shelf(pictures, chosen, say, life) {
  if (!life) {
    return html`<div class="shelf"></div>`;
  }
  const choose = pictures.length > 1;
  return html`<div class="shelf">${choose && html`<div class="shelf-pictures" role="radiogroup" aria-label="${say('pictures')}">${pictures.map(
    ({ picture: one, classes: found }, index) =>
      html`<div role="radio" class="shelf-picture" data-key="${one.blob}" data-set="picture" data-value="${index}" aria-checked="${index === chosen}" tabindex="${index === chosen ? 0 : -1}" aria-label="${say('one-picture', index + 1, found[0]?.name ?? say('unknown'))}">${picture(one, '', { className: 'pixels' })}</div>`,
  )}</div>`}${life.live && html`<label class="bring quiet" data-key="bring">${say('own-picture')}<input type="file" accept="image/*" data-bring></label>`}${life.looking && html`<p class="looking" data-key="looking">${say('looking')}</p>`}</div>`;
}
