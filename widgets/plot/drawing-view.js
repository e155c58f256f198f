import { attribute, html } from '../parts/html.js';
import { local } from './view.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Item, Plot, Series} from './placing.js' */
/** @import {Choice} from './view.js' */

/** In pixels. */
const HIGH = 300;

/**
 * Lines, dots, areas or a histogram over their axes. What is drawn takes the width that there is; texts keep their size.
 *
 * @param {Plot} plot
 * @param {Choice} looked
 * @param {(Item & {series: number}) | undefined} read
 * @param {Say} say
 */
export function drawing(plot, looked, read, say) {
  const { mark, across, up, series } = plot;
  const dim = (/** @type {number} */ at) => looked.series !== undefined && looked.series !== at;
  return html`${up.label !== '' && html`<span class="plot-label">${up.label}</span>`}<div class="plot-area"><svg class="plot-drawing" width="100%" height="${HIGH}" role="img" aria-label="${summary(plot, say)}">
${up.ticks.map(({ at }) => html`<line class="hairline" x1="0" x2="100%" y1="${at}%" y2="${at}%"/>`)}
<svg width="100%" height="${HIGH}" viewBox="0 0 100 100" preserveAspectRatio="none">${series.map((one, at) => html`<g data-key="${at}"${attribute('data-dim', dim(at))}>${shape(plot, one, at)}</g>`)}</svg>
${mark === 'line' && series.map(({ items }, at) => items.length <= 60 && html`<g data-key="spots-${at}"${attribute('data-dim', dim(at))}>${items.map(({ x, y }) => html`<circle class="plot-fill-${at}" cx="${x}%" cy="${y}%" r="2.25"/>`)}</g>`)}
${read && mark !== 'histogram' && html`<circle class="plot-ring" cx="${read.x}%" cy="${read.y}%" r="6"/>`}${read && mark === 'histogram' && html`<rect class="plot-ring" x="${read.x}%" y="${read.y}%" width="${read.width}%" height="${100 - read.y}%"/>`}
${up.ticks.map(({ at, text }) => html`<text class="plot-tick" x="2" y="${at}%" dy="${at < 5 ? 12 : -3}">${local(text, say)}</text>`)}
</svg><svg class="plot-ticks" width="100%" height="18" aria-hidden="true">${across.ticks.map(({ at, text }) => html`<text class="plot-tick" x="${at}%" y="13" text-anchor="${at < 3 ? 'start' : at > 97 ? 'end' : 'middle'}">${local(text, say)}</text>`)}</svg></div><span class="plot-label plot-across">${across.label}</span>`;
}

/**
 * @param {Plot} plot
 * @param {Series} series
 * @param {number} at
 */
function shape({ mark, zero }, { items }, at) {
  const line = items.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  switch (mark) {
    case 'dot': {
      const dots = items.map(({ x, y }) => `M${x} ${y}h0`).join('');
      return html`<path class="plot-dots-${at}" d="${dots}"/>${at >= 3 && html`<path class="plot-dots-${at} plot-hole" d="${dots}"/>`}`;
    }
    case 'area':
      return html`<path class="plot-fill-${at} plot-area-fill" d="${line}L${items[items.length - 1]?.x ?? 0} ${zero}L${items[0]?.x ?? 0} ${zero}Z"/><path class="plot-stroke-${at}" d="${line}"/>`;
    case 'histogram':
      return html`<path class="plot-fill-${at}" d="${items.map(({ x, y, width = 0 }) => `M${x} ${zero}V${y}h${width}V${zero}Z`).join('')}"/><path class="plot-gap" d="${items.map(({ x, y }) => `M${x} ${zero}V${y}`).join('')}"/>`;
    default:
      return html`<path class="plot-stroke-${at}" d="${line}"/>`;
  }
}

/**
 * "mixed4a: 9 values, from 99 to 2.5. …", or of a histogram where most are.
 *
 * @param {Plot} plot
 * @param {Say} say
 */
function summary({ series, across, up, mark }, say) {
  const all = series.map(({ name, items }) => {
    const label = name || up.label || across.label;
    if (mark === 'histogram') {
      const most = items.reduce((best, one) => (one.y < best.y ? one : best), items[0] ?? { x: 0, y: 100, row: -1, of: ['', ''] });
      return say('plot-most', items.length, local(most.of[0], say), local(most.of[1], say));
    }
    return say('plot-runs', label, items.length, local(items[0]?.of[1] ?? '', say), local(items[items.length - 1]?.of[1] ?? '', say));
  });
  return `${across.label}${up.label && `, ${up.label}`}. ${all.join(' ')}`;
}
