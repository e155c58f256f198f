import { html } from './html.js';

/** @import {Step} from '../types' */

/**
 * How far an answer has got, and the way to give it up.
 *
 * @param {Step} step
 */
export function asking({ done, total, what }) {
  return html`<div class="asking"><progress max="${total}" value="${done}" aria-label="The answer forms"></progress><span class="asking-what">${what}</span><button type="button" class="quiet" data-set="stop" data-value="">Stop</button></div>`;
}

/**
 * Why there is no answer, and what there is instead.
 *
 * @param {{text: string, offers: {name: string, value: string, text: string}[]}} problem
 */
export function sorry({ text, offers }) {
  return html`<div class="sorry"><p>${text}</p>${offers.length > 0 && html`<p class="offers">${offers.map(
    (offer) => html`<button type="button" class="quiet" data-set="${offer.name}" data-value="${offer.value}">${offer.text}</button> `,
  )}</p>`}</div>`;
}

/**
 * What to tell a reader of an error that `lens.ask` rejected with.
 *
 * @param {unknown} error
 */
export function reason(error) {
  if (error instanceof Error && error.name === 'NotRecorded') {
    return 'This question was not recorded when the page was made, and no live model stands behind this copy.';
  }
  return error instanceof Error && error.message !== '' ? error.message : 'The answer did not come.';
}

/** @param {unknown} error */
export function stopped(error) {
  return error instanceof Error && error.name === 'AbortError';
}
