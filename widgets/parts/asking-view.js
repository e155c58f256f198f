import { attribute, html } from './html.js';

/** @import {Step} from '../types' */
/** @import {Say} from './words.js' */

/**
 * How far an answer has got, and the way to give it up. Before the first step nobody knows how far it is.
 *
 * @param {Step} step
 * @param {Say} say
 */
export function asking({ done, total, what }, say) {
  return html`<div class="asking"><progress max="${total}"${attribute('value', done > 0 && done)} aria-label="${say('forms')}"></progress><span class="asking-what">${what}</span><button type="button" class="quiet" data-set="stop" data-value="">${say('stop')}</button></div>`;
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
 * @param {Say} say
 */
export function reason(error, say) {
  if (error instanceof Error && error.name === 'NotRecorded') {
    return say('unrecorded');
  }
  if (error instanceof Error && (error.name === 'Busy' || error.name === 'Unreachable')) {
    return say(error.name.toLowerCase());
  }
  if (error instanceof Error && error.name === 'Refused') {
    return 'field' in error && error.field === 'picture'
      ? say('refused-picture')
      : say('refused', error.message);
  }
  return error instanceof Error && error.message !== '' ? error.message : say('no-answer');
}

/** @param {unknown} error */
export function stopped(error) {
  return error instanceof Error && error.name === 'AbortError';
}
