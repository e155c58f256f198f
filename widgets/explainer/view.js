import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { unit } from '../parts/words.js';
import { convolution } from './convolution-view.js';
import { where } from './map-view.js';
import { pooling } from './pooling-view.js';
import { relu } from './relu-view.js';
import { softmax } from './softmax-view.js';

/** @import {Picture} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Explained} from './making.js' */

/**
 * @typedef {{at: number, step: number}} Choice the position, of a softmax the class; and the step up to which it is shown
 * @typedef {{title: unknown, block: unknown}} Stage
 * @typedef {{stages: Stage[], formula: string, numbers: string}} Told
 */

/** So many steps a computation has. */
const STEPS = 3;

/**
 * What is shown at first: where the value is largest, with all steps; of a ReLU, where it cuts most off.
 *
 * @param {Explained} explained
 * @returns {Choice}
 */
export function first(explained) {
  if (explained.shows === 'softmax') {
    return { at: 0, step: STEPS };
  }
  const values = explained.shows === 'relu' ? explained.before.values.map((value) => -value) : explained.output.values;
  return { at: values.indexOf(Math.max(...values)), step: STEPS };
}

/**
 * The picture, and the steps of the computation beside each other, with the formula and its numbers below. Not alive it
 * is the static picture, of the same shape.
 *
 * @param {Explained} explained
 * @param {Choice} looked
 * @param {Picture} image
 * @param {Say} say
 * @param {Choice} [pinned] of a figure that is alive: what stays when the pointer leaves
 */
export function view(explained, looked, image, say, pinned) {
  const { stages, formula, numbers } = told(explained, looked.at, say, pinned !== undefined);
  const name = heading(explained, looked.at, say);
  return html`<div class="explain" data-step="${looked.step}"${attribute('data-alive', pinned !== undefined)}>
<div class="controls">${pinned && strip('step', say('explain-step'), stages.map((_, at) => ({ value: at + 1, text: String(at + 1) })), looked.step)}</div>
<div class="explain-image">${picture(image, pinned ? '' : say('explain-image'), { lazy: pinned === undefined })}<p class="value">${name}</p></div>
<ol class="explain-stages">${stages.map(({ title, block }, at) => html`<li data-key="${at}" data-stage="${at + 1}"${attribute('data-now', looked.step === at + 1)}><p class="explain-title">${title}</p>${block}</li>`)}</ol>
<div class="explain-formula"><p>${formula}</p><p class="explain-numbers">${numbers}</p></div>
${pinned && html`<p class="said" role="status">${name}: ${numbers}</p>`}
</div>`.toString();
}

/**
 * @param {Explained} explained
 * @param {number} at
 * @param {Say} say
 * @param {boolean} alive
 * @returns {Told}
 */
function told(explained, at, say, alive) {
  switch (explained.shows) {
    case 'convolution':
      return convolution(explained, at, say, alive);
    case 'relu':
      return relu(explained, at, say, alive);
    case 'pooling':
      return pooling(explained, at, say, alive);
    case 'softmax':
      return softmax(explained, at, say, alive);
  }
}

/**
 * @param {Explained} explained
 * @param {number} at
 * @param {Say} say
 */
function heading(explained, at, say) {
  if (explained.shows === 'softmax') {
    return explained.classes[at]?.name ?? '';
  }
  const { name, channel } = explained.output;
  return `${unit(name, channel)}, ${where(explained.output, at, say)}`;
}
