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
 * A tagged template: `html`<p>${text}</p>``. Lists are joined; null, undefined and false are nothing, but for
 * an attribute's whole value: `aria-checked="${false}"` is to say false.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  const [first = '', ...rest] = strings;
  let text = first;
  rest.forEach((string, at) => {
    const value = values[at];
    text += (value === false && text.endsWith('="') ? 'false' : written(value)) + string;
  });
  return new Markup(text);
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
