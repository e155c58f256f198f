import { attribute, html } from './html.js';
import { picture } from './picture.js';
import { figure } from './words.js';

/** @import {Example, ExamplesAnswer, LayerAnswer} from '../types' */
/** @import {Say} from './words.js' */

/**
 * What a unit answers to over its whole range: an axis with a tick for each dataset picture, and the
 * pictures from the most negative to the most positive, each marked where the unit sees it.
 *
 * @param {ExamplesAnswer} answer
 * @param {LayerAnswer} layer
 * @param {string[]} labels the model's classes
 * @param {Say} say
 */
export function range({ range: { min, max }, parts: found }, layer, labels, say) {
  const parts = found.map(({ part, examples }) => ({ part, examples: ascending(examples) }));
  const span = max - min || 1;
  /** @param {number} value in per cent of the axis */
  const at = (value) => `${(1 + (98 * (value - min)) / span).toFixed(2)}%`;
  return html`<div class="range">
<svg class="range-axis" width="100%" height="34" role="img" aria-label="${say('range', figure(min, say), figure(max, say))}">
<line class="hairline" x1="0" x2="100%" y1="17" y2="17"/>
${min < 0 && max > 0 && html`<line class="zero" x1="${at(0)}" x2="${at(0)}" y1="9" y2="25"/><text x="${at(0)}" y="6" text-anchor="middle" dominant-baseline="middle">0</text>`}
${parts.flatMap(({ part, examples }) =>
  examples.map(
    ({ value }, index) =>
      html`<circle class="${value < 0 ? 'negative' : 'positive'}" data-dot="${part}-${index}" cx="${at(value)}" cy="17" r="3"/>`,
  ),
)}
<text x="0" y="32">${figure(min, say)}</text><text x="100%" y="32" text-anchor="end">${figure(max, say)}</text>
</svg>
<div class="range-parts">${parts.map(
    ({ part, examples }) => html`<div class="range-part" data-key="${part}"><p class="small-heading">${say(part)}</p><div class="range-pictures">${examples.map(
      (example, index) => one(example, `${part}-${index}`, layer, labels, say),
    )}</div></div>`,
  )}</div>
</div>`;
}

/**
 * @param {Example} example
 * @param {string} dot
 * @param {LayerAnswer} layer
 * @param {string[]} labels
 * @param {Say} say
 */
function one(example, dot, layer, labels, say) {
  return html`<div class="example" data-shows="${dot}"><div class="marked">${picture(example.picture, say('example', kind(example, labels, say), figure(example.value, say)), { className: 'pixels' })}${mark(example, layer)}</div><span class="value" aria-hidden="true">${figure(example.value, say)}</span></div>`;
}

/**
 * @param {Example} example
 * @param {string[]} labels
 * @param {Say} say
 */
function kind({ label }, labels, say) {
  return typeof label === 'number' ? (labels[label] ?? say('picture')) : label;
}

/**
 * Where in the picture the unit has the value: a ring, never too small to see.
 *
 * @param {Example} example
 * @param {LayerAnswer} layer
 */
function mark({ y, x }, { height, width }) {
  if (height * width === 1) {
    return false;
  }
  const across = ((x + 0.5) / width) * 64;
  const down = ((y + 0.5) / height) * 64;
  const radius = Math.max(32 / width, 6);
  return html`<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"${attribute('data-key', 'mark')}><circle class="halo" cx="${across}" cy="${down}" r="${radius}"/><circle cx="${across}" cy="${down}" r="${radius}"/></svg>`;
}

/**
 * The strongest dataset pictures, very small, for a contact sheet.
 *
 * @param {ExamplesAnswer} answer
 * @param {number} count
 */
export function strongest({ parts }, count) {
  const shown = parts.find(({ part }) => part === 'maximum')?.examples ?? [];
  return ascending(shown).slice(-count).reverse();
}

/**
 * Pointing at an example lights its dot on the axis.
 *
 * @param {HTMLElement} element holds what `range` drew
 */
export function lights(element) {
  for (const type of ['pointerover', 'pointerout']) {
    element.addEventListener(type, ({ target }) => {
      const example = target instanceof Element ? target.closest('[data-shows]') : null;
      const dot = example && element.querySelector(`[data-dot="${example.getAttribute('data-shows')}"]`);
      dot?.classList.toggle('lit', type === 'pointerover');
    });
  }
}

/** @param {Example[]} examples */
function ascending(examples) {
  return [...examples].sort((one, other) => one.value - other.value);
}
