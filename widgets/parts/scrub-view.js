import { contours } from './contours.js';
import { attribute, html } from './html.js';
import { ticks } from './ticks.js';
import { figure } from './words.js';

/** @import {Axis, Line, Scene, Sliders} from './scrub.js' */
/** @import {Say} from './words.js' */

/** Of the drawing, in pixels. */
const HIGH = 300;

/**
 * The drawing, what can be moved, and the values that follow from it. Not alive it is the static picture, of the same
 * shape.
 *
 * @param {Sliders} sliders
 * @param {Record<string, number>} chosen
 * @param {Scene} scene
 * @param {Say} say
 * @param {boolean} [alive]
 */
export function sight(sliders, chosen, scene, say, alive = false) {
  const { lines, values = {} } = scene;
  const all = lines.flatMap(({ points }) => points).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const across = extent(scene.across, all.map(([x]) => x), 0);
  const up = extent(scene.up, all.map(([, y]) => y), 0.06);
  return html`<div class="scrub"${attribute('data-alive', alive)}>
<div class="scrub-sliders">${sliders.map((slider) => control(slider, chosen[slider.name] ?? slider.start, say, alive))}</div>
<div class="scrub-drawing">${scene.up.label !== '' && html`<span class="scrub-up value">${scene.up.label}</span>`}${drawing(scene, across, up, say)}<span class="scrub-across value">${scene.across.label}</span></div>
${lines.length > 1 && html`<p class="scrub-legend">${lines.map(({ name }, at) => html`<span><svg width="22" height="8" aria-hidden="true"><line class="scrub-line-${at % 4}" x1="0" x2="22" y1="4" y2="4"/></svg> ${name}</span>`)}</p>`}
${Object.keys(values).length > 0 && html`<p class="scrub-values">${Object.entries(values).map(([name, value]) => html`<span><i>${name}</i> = <output>${round(value, say)}</output></span>`)}</p>`}
${alive && html`<p class="said" role="status">${[...sliders.map(({ name, step }) => `${name} ${written(chosen[name] ?? 0, step, say)}`), ...Object.entries(values).map(([name, value]) => `${name} ${round(value, say)}`)].join(say('comma'))}</p>`}
</div>`.toString();
}

/**
 * @param {Sliders[0]} slider
 * @param {number} value
 * @param {Say} say
 * @param {boolean} alive
 */
function control({ name, from, to, step }, value, say, alive) {
  const text = written(value, step, say);
  return html`<label class="scrub-slider" data-key="${name}"><span class="scrub-name"><i>${name}</i> = <output>${text}</output></span>${alive ? html`<input type="range" dir="ltr" data-slider="${name}" min="${from}" max="${to}" step="${step}" value="${value}" aria-label="${name}" aria-valuetext="${text}">` : html`<span class="scrub-rail" style="--at: ${((100 * (value - from)) / (to - from)).toFixed(2)}%"></span>`}</label>`;
}

/**
 * @param {Scene} scene
 * @param {[number, number]} across
 * @param {[number, number]} up
 * @param {Say} say
 */
function drawing({ lines, field }, across, up, say) {
  /** @param {number} value */
  const x = (value) => share(value, across) * 100;
  /** @param {number} value */
  const y = (value) => 100 - share(value, up) * 100;
  const label = lines.map((line) => told(line, say)).join(' ');
  return html`<svg class="scrub-plot" width="100%" height="${HIGH}" role="img" aria-label="${label}">
${ticks(...up, 5).map((tick) => html`<line class="hairline" x1="0" x2="100%" y1="${y(tick).toFixed(2)}%" y2="${y(tick).toFixed(2)}%"/>`)}
<svg width="100%" height="${HIGH}" viewBox="0 0 100 100" preserveAspectRatio="none">${field && contours(field, across, up).map((d) => html`<path class="scrub-contour" d="${d}"/>`)}${lines.map((line, at) => html`<path class="scrub-line-${at % 4}" d="${path(line, x, y)}"/>`)}</svg>
${lines.map((line, at) => line.dots && spots(line, at, x, y))}
${ticks(...up, 5).map((tick) => html`<text class="scrub-tick" x="2" y="${y(tick).toFixed(2)}%" dy="${y(tick) < 5 ? 12 : -3}">${number(tick, say)}</text>`)}
</svg><svg class="scrub-ticks" width="100%" height="18" aria-hidden="true">${ticks(...across, 6).map((tick) => html`<text class="scrub-tick" x="${x(tick).toFixed(2)}%" y="13" text-anchor="${anchor(x(tick))}">${number(tick, say)}</text>`)}</svg>`;
}

/**
 * The points of a line as dots, fewer of them where there are many, the last one larger.
 *
 * @param {Line} line
 * @param {number} at
 * @param {(value: number) => number} x
 * @param {(value: number) => number} y
 */
function spots({ points }, at, x, y) {
  const every = Math.ceil(points.length / 200);
  return points
    .map(([right, top], index) => ({ right: x(right), top: y(top), index }))
    .filter(({ right, top, index }) => (index % every === 0 || index === points.length - 1) && right >= -1 && right <= 101 && top >= -1 && top <= 101)
    .map(({ right, top, index }) => html`<circle class="scrub-dot-${at % 4}" cx="${right.toFixed(2)}%" cy="${top.toFixed(2)}%" r="${index === points.length - 1 ? 4.5 : 1.75}"/>`);
}

/**
 * A line, broken where it has no value, and never farther away than a browser can draw.
 *
 * @param {Line} line
 * @param {(value: number) => number} x
 * @param {(value: number) => number} y
 */
function path({ points }, x, y) {
  let pen = 'M';
  return points
    .map(([right, top]) => {
      const [across, down] = [x(right), y(top)];
      if (!Number.isFinite(across) || !Number.isFinite(down)) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${clamp(across)} ${clamp(down)}`;
      pen = 'L';
      return step;
    })
    .join('');
}

/** @param {number} value */
function clamp(value) {
  return Math.min(Math.max(value, -1000), 1000).toFixed(2);
}

/**
 * What an axis spans: what its author said, or what all points do, with some air.
 *
 * @param {Axis} axis
 * @param {number[]} values
 * @param {number} air
 * @returns {[number, number]}
 */
function extent({ from, to }, values, air) {
  if (from !== undefined && to !== undefined) {
    return [from, to];
  }
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (!(low <= high)) {
    return [0, 1];
  }
  const more = (high - low || Math.abs(high) || 1) * air;
  return low === high ? [low - (more || 1), high + (more || 1)] : [low - more, high + more];
}

/** @param {number} value @param {[number, number]} range */
function share(value, [from, to]) {
  return (value - from) / (to - from);
}

/** @param {number} at */
function anchor(at) {
  return at < 3 ? 'start' : at > 97 ? 'end' : 'middle';
}

/**
 * "w: from 1.00 to 0.02, between −0.41 and 1.00."
 *
 * @param {Line} line
 * @param {Say} say
 */
function told({ name, points }, say) {
  const values = points.map(([, y]) => y).filter(Number.isFinite);
  const round = (/** @type {number} */ value) => figure(value, say);
  if (values.length === 0) {
    return `${name}: –.`;
  }
  return say('scrub-line', name, round(values[0] ?? NaN), round(values[values.length - 1] ?? NaN), round(Math.min(...values)), round(Math.max(...values)));
}

/**
 * A slider's value, with as many digits as its step.
 *
 * @param {number} value
 * @param {number} step
 * @param {Say} say
 */
function written(value, step, say) {
  const digits = (/\.(\d+)$/.exec(String(Number(step.toPrecision(6))))?.[1] ?? '').length;
  return number(Number(value.toFixed(digits)), say, digits);
}

/** @param {number} value @param {Say} say @param {number} [digits] */
function number(value, say, digits) {
  const size = Math.abs(value);
  const text = (digits === undefined ? String(Number(size.toPrecision(6))) : size.toFixed(digits)).replace('.', say('decimal-mark'));
  return value < 0 ? `\u2212${text}` : text;
}

/** @param {number} value @param {Say} say */
function round(value, say) {
  return Number.isFinite(value) ? figure(value, say) : '∞';
}
