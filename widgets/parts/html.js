/** HTML as text with every value escaped: pure, so that it is the same at build and in the browser. */

/** Text that is HTML already. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * @param {unknown} value
 * @returns {string}
 */
function written(value) {
  if (value instanceof Markup) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(written).join('');
  }
  if (value === null || value === undefined || value === false) {
    return '';
  }
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * A tagged template: `html`<p>${text}</p>``. Lists are joined; null, undefined and false are nothing, so an
 * attribute that is to say "false" is written with {@link truth}.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, string, at) => text + written(values[at - 1]) + string));
}

/**
 * An attribute with its leading space, or nothing where the value is false, null or undefined.
 *
 * @param {string} name
 * @param {unknown} value
 */
export function attribute(name, value) {
  if (value === false || value === null || value === undefined) {
    return new Markup('');
  }
  return value === true ? new Markup(` ${name}`) : html` ${new Markup(name)}="${value}"`;
}

/**
 * "true" or "false", as ARIA wants it said.
 *
 * @param {boolean} value
 */
export function truth(value) {
  return value ? 'true' : 'false';
}
