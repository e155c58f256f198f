import { attribute, html } from './html.js';

/**
 * A radio group of words, as one hairline strip.
 *
 * @param {string} name what it sets
 * @param {string} label
 * @param {{value: string | number, text: string, dim?: boolean}[]} options
 * @param {string | number} chosen
 * @param {unknown} [more] what stands behind the strip
 */
export function strip(name, label, options, chosen, more) {
  return html`<div class="control" data-key="${name}"><span class="control-label" aria-hidden="true">${label}</span><div class="strip" role="radiogroup" aria-label="${label}">${options.map(
    ({ value, text, dim }) =>
      html`<span role="radio" data-set="${name}" data-value="${value}" aria-checked="${value === chosen}" tabindex="${value === chosen ? 0 : -1}"${attribute('class', dim && 'dim')}>${text}</span>`,
  )}</div>${more}</div>`;
}

/**
 * A list to choose one from.
 *
 * @param {string} name what it sets
 * @param {string} label
 * @param {{value: string, text: string}[]} options
 * @param {string} chosen
 */
export function menu(name, label, options, chosen) {
  return html`<label class="control" data-key="${name}"><span class="control-label">${label}</span><select data-set="${name}">${options.map(
    ({ value, text }) => html`<option value="${value}"${attribute('selected', value === chosen)}>${text}</option>`,
  )}</select></label>`;
}

/**
 * A whole number from 0 up to, and not including, a bound.
 *
 * @param {string} name what it sets
 * @param {string} label
 * @param {number} value
 * @param {number} bound
 * @param {string} of says of how many
 * @param {string | undefined} complaint about what was typed last, if that was none
 */
export function number(name, label, value, bound, of, complaint) {
  return html`<label class="control" data-key="${name}"><span class="control-label">${label}</span><input type="number" inputmode="numeric" data-set="${name}" min="0" max="${bound - 1}" step="1" value="${value}"${attribute('aria-invalid', complaint && 'true')}> <span class="control-unit">${of}</span></label>${complaint && html`<p class="control-complaint" data-key="complaint">${complaint}</p>`}`;
}
