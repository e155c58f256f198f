import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { figure, percent } from '../parts/words.js';

/** @import {Picture} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {{picture: Picture, values: number[], role: string, label?: string, share?: number, step?: number}} Cell `values` what
 *     each unit of the strip makes of the picture
 * @typedef {{units: string[], cells: Cell[]}} Strip of one unit, or two for an interpolation
 * @typedef {{show: string, strips: Strip[]}} Strips
 * @typedef {{strip: number, cell: number}} Choice
 */

/** Of the curves below the pictures, in pixels. */
const HIGH = 56;
const EDGE = 6;

/**
 * The most telling picture of a row: the middle of a way, or what excites the unit most.
 *
 * @param {Strips} all
 * @param {number} at
 */
export function first({ show, strips }, at) {
  const cells = strips[at]?.cells ?? [];
  const last = cells.length - 1;
  const value = (/** @type {number} */ cell) => cells[cell]?.values[0] ?? 0;
  return show === 'diversity' ? cells.reduce((best, _, cell) => (value(cell) > value(best) ? cell : best), 0) : show === 'interpolation' ? Math.ceil(last / 2) : last;
}

/**
 * A row of pictures, the units' values below it, and one picture large. Not alive it is the static picture, of the
 * same shape.
 *
 * @param {Strips} all
 * @param {Choice} looked
 * @param {Say} say
 * @param {Choice} [pinned] of a figure that is alive: what stays when the pointer leaves
 */
export function view({ show, strips }, looked, say, pinned) {
  const shown = /** @type {Strip} */ (strips[looked.strip]);
  const cell = /** @type {Cell} */ (shown.cells[looked.cell]);
  const name = title(shown, looked.cell, say);
  return html`<div class="feature-strip"${attribute('data-alive', pinned !== undefined)}>
${strips.length > 1 && html`<div class="controls">${pinned && strip('strip', say('strip-units'), strips.map(({ units }, value) => ({ value, text: units.join(' → ') })), looked.strip)}</div>`}
<div class="strip-large">${picture(cell.picture, pinned ? '' : name, { lazy: pinned === undefined })}<div class="strip-words" style="--lines: ${2 * shown.units.length + 1}"><p><b>${shown.units.join(' → ')}</b></p><p>${name}</p>${given(shown, cell, say).map((text) => html`<p class="value">${text}</p>`)}</div></div>
<div class="strip-row"><div class="strip-table" style="--cells: ${shown.cells.length}">
<div class="strip-cells" data-rest${pinned && html` role="radiogroup" aria-label="${say(`strip-${show}`)}"`}>${shown.cells.map((one, at) => tile(shown, one, at, looked, say, pinned))}</div>
${curves(shown, looked.cell, say)}
</div></div>
${pinned && html`<p class="said" role="status">${[name, ...given(shown, cell, say)].join('. ')}</p>`}
</div>`.toString();
}

/**
 * @param {Strip} shown
 * @param {Cell} cell
 * @param {number} at
 * @param {Choice} looked
 * @param {Say} say
 * @param {Choice} [pinned]
 */
function tile(shown, cell, at, looked, say, pinned) {
  const name = [title(shown, at, say), ...given(shown, cell, say)].join('. ');
  const checked = pinned?.cell === at;
  const radio = pinned && html` role="radio" data-set="cell" data-value="${at}" aria-checked="${checked}" tabindex="${checked ? 0 : -1}" aria-label="${name}"`;
  return html`<div class="strip-cell" data-key="${at}" data-cell="${at}" data-role="${cell.role}"${attribute('data-lit', looked.cell === at)}${radio}>${picture(cell.picture, pinned ? '' : name)}<span class="strip-name">${short(cell, at, say)}</span></div>`;
}

/**
 * What the units make of the pictures, as a line for each above the pictures' middles.
 *
 * @param {Strip} shown
 * @param {number} chosen
 * @param {Say} say
 */
function curves({ units, cells }, chosen, say) {
  const all = cells.flatMap(({ values }) => values);
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  /** @param {number} value */
  const y = (value) => (HIGH - EDGE - ((HIGH - 2 * EDGE) * (value - low)) / (high - low || 1)).toFixed(1);
  const lines = units.map((name, at) => ({ name, at, values: cells.map(({ values }) => values[at] ?? 0) }));
  const label = lines.map(({ name, values }) => say('strip-curve', name, values.map((value) => figure(value, say)).join(', '))).join(' ');
  return html`<svg class="strip-curves" width="100%" height="${HIGH}" role="img" aria-label="${label}">
<line class="zero" x1="0" x2="100%" y1="${y(0)}" y2="${y(0)}"/>
<svg width="100%" height="${HIGH}" viewBox="0 0 ${cells.length} ${HIGH}" preserveAspectRatio="none">${lines.map(({ at, values }) => html`<polyline class="strip-line-${at}" points="${values.map((value, index) => `${index + 0.5},${y(value)}`).join(' ')}"/>`)}</svg>
${lines.map(({ at, values }) => values.map((value, index) => html`<circle class="strip-dot-${at}"${attribute('data-lit', index === chosen)} cx="${((100 * (index + 0.5)) / values.length).toFixed(2)}%" cy="${y(value)}" r="${index === chosen ? 4.5 : 2.5}"/>`))}
</svg>${units.length > 1 && html`<p class="strip-legend">${lines.map(({ name, at }) => html`<span><svg width="22" height="8" aria-hidden="true"><line class="strip-line-${at}" x1="0" x2="22" y1="4" y2="4"/></svg> ${name}</span>`)}</p>`}`;
}

/**
 * What stands below a picture.
 *
 * @param {Cell} cell
 * @param {number} at
 * @param {Say} say
 */
function short({ role, share, step, values }, at, say) {
  return role === 'step' ? step : role === 'share' ? percent(share ?? 0) : role === 'made' ? at + 1 : figure(values[0] ?? 0, say);
}

/**
 * What a picture is.
 *
 * @param {Strip} strip
 * @param {number} at
 * @param {Say} say
 */
function title({ units: [one = '', other = ''], cells }, at, say) {
  const { role, label = '', share = 0, step = 0 } = /** @type {Cell} */ (cells[at]);
  switch (role) {
    case 'step':
      return say('strip-step', step);
    case 'share':
      return say('strip-share', percent(1 - share), one, percent(share), other);
    case 'made':
      return say('strip-made', at + 1, cells.length);
    case 'least':
    case 'most':
      return say(`strip-${role}`);
    default:
      return say('strip-seen', say(role), label);
  }
}

/**
 * @param {Strip} strip
 * @param {Cell} cell
 * @param {Say} say
 */
function given({ units }, { values }, say) {
  return units.map((name, at) => say('strip-gives', name, figure(values[at] ?? 0, say)));
}
