import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { figure } from '../parts/words.js';

/** @import {Picture} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {{label: string, names: string[]}} Axis
 * @typedef {{picture: Picture, value: number | null}} Cell
 * @typedef {{axes: Axis[], cells: Cell[]}} Swept a cell for each way to choose of every axis; the last axis changes fastest
 */

/**
 * The pictures over the first two axes, one of them large; the other axes are strips to choose from.
 *
 * @param {Swept} swept
 * @param {number[]} way what is chosen of each axis
 * @param {Say} say
 * @param {boolean} [alive] without it is the static picture, of the same shape
 */
export function view(swept, way, say, alive = false) {
  const cell = at(swept, way);
  return html`<div class="sweep"${attribute('data-alive', alive)}>
${swept.axes.length > 2 && html`<div class="controls" style="--strips: ${swept.axes.length - 2}">${alive && strips(swept, way)}</div>`}
<div class="sweep-map" data-rest${alive && html` role="radiogroup" aria-label="${swept.axes.slice(0, 2).map(({ label }) => label).join(', ')}"`}>${map(swept, way, say, alive)}</div>
<div class="sweep-large">${picture(cell.picture, alive ? '' : said(swept, way, say), { lazy: !alive })}<p class="value">${said(swept, way, say)}</p></div>
${alive && html`<p class="said" role="status">${said(swept, way, say)}</p>`}
</div>`.toString();
}

/**
 * @param {Swept} swept
 * @param {number[]} way
 * @returns {Cell}
 */
export function at({ axes, cells }, way) {
  const number = axes.reduce((before, { names }, axis) => before * names.length + (way[axis] ?? 0), 0);
  return /** @type {Cell} */ (cells[number]);
}

/**
 * @param {Swept} swept
 * @param {number[]} way
 */
function strips({ axes }, way) {
  return axes.slice(2).map(({ label, names }, index) =>
    strip(
      `axis-${index + 2}`,
      label,
      names.map((text, value) => ({ value, text })),
      way[index + 2] ?? 0,
    ),
  );
}

/**
 * The first axis goes across, the second down.
 *
 * @param {Swept} swept
 * @param {number[]} way
 * @param {Say} say
 * @param {boolean} alive
 */
function map(swept, way, say, alive) {
  const [across, down] = swept.axes;
  const columns = across?.names ?? [];
  return html`<div class="sweep-table" style="--columns: ${columns.length}"${attribute('data-rows', down && down.names.length)}>
<div class="sweep-row" data-key="head" aria-hidden="true">${down && html`<span class="sweep-name sweep-corner"><span>${across?.label} →</span><span>${down.label} ↓</span></span>`}${columns.map((name) => html`<span class="sweep-name">${down ? name : `${across?.label} ${name}`}</span>`)}</div>
${(down?.names ?? ['']).map(
  (name, row) =>
    html`<div class="sweep-row" data-key="${row}">${down && html`<span class="sweep-name" aria-hidden="true">${name}</span>`}${columns.map((_, column) => one(swept, [column, ...(down ? [row] : []), ...way.slice(2)], way, say, alive))}</div>`,
)}</div>`;
}

/**
 * @param {Swept} swept
 * @param {number[]} here
 * @param {number[]} way
 * @param {Say} say
 * @param {boolean} alive
 */
function one(swept, here, way, say, alive) {
  const chosen = here.every((value, axis) => value === way[axis]);
  const name = said(swept, here, say);
  return html`<div class="sweep-cell" data-key="${here[0]}"${attribute('data-chosen', chosen)}${alive && html` role="radio" data-set="cell" data-value="${here.slice(0, 2).join(' ')}" aria-checked="${chosen}" tabindex="${chosen ? 0 : -1}" aria-label="${name}"`}>${picture(at(swept, here).picture, alive ? '' : name)}</div>`;
}

/**
 * @param {Swept} swept
 * @param {number[]} way
 * @param {Say} say
 */
function said(swept, way, say) {
  const { value } = at(swept, way);
  const chosen = swept.axes.map(({ label, names }, axis) => `${label} ${names[way[axis] ?? 0]}`);
  return [...chosen, ...(value === null ? [] : [say('sweep-value', figure(value, say))])].join(say('comma'));
}
