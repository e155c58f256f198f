import { attribute, html } from '../parts/html.js';
import { bar } from '../parts/bar.js';
import { figure, percent, signed } from '../parts/words.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Softmax} from './making.js' */
/** @import {Told} from './view.js' */

/**
 * Logits, how many times e each is of the largest, and their shares.
 *
 * @param {Softmax} explained
 * @param {number} at the class that is followed
 * @param {Say} say
 * @param {boolean} alive
 * @returns {Told}
 */
export function softmax({ classes, others, sum }, at, say, alive) {
  const [{ logit: largest } = { logit: 0 }] = classes;
  const power = (/** @type {number} */ logit) => Math.exp(logit - largest);
  const chosen = classes[at] ?? { name: '', logit: 0, share: 0 };
  const shown = classes.reduce((all, { logit }) => all + power(logit), 0);
  const most = Math.max(...classes.map(({ logit }) => Math.abs(logit))) || 1;
  const small = (/** @type {number} */ value) => (value < 0.001 ? '< 0.001'.replace('.', say('decimal-mark')) : value.toFixed(3).replace('.', say('decimal-mark')));
  /** @param {(one: Softmax['classes'][0]) => {text: string, share: number}} told @param {string} [rest] */
  const list = (told, rest) =>
    html`<div class="explain-list">${classes.map((one, index) => html`<div class="explain-class"${attribute('data-lit', index === at)}><span class="explain-name">${one.name}</span><span class="value">${told(one).text}</span>${bar(told(one).share)}</div>`)}${others > 0 && html`<div class="explain-class"><span class="explain-name">${say('explain-classes', others)}</span><span class="value">${rest}</span>${bar(0)}</div>`}</div>`;
  return {
    stages: [
      {
        title: say('explain-logits'),
        block: html`<div class="explain-list"${attribute('role', alive && 'radiogroup')}${attribute('aria-label', alive && say('explain-logits'))}>${classes.map(({ name, logit }, index) => html`<div class="explain-class" data-key="${index}"${attribute('data-lit', index === at)}${alive && html` role="radio" data-set="at" data-value="${index}" aria-checked="${index === at}" tabindex="${index === at ? 0 : -1}" aria-label="${name}"`}><span class="explain-name">${name}</span><span class="value">${signed(logit, say)}</span>${bar(Math.max(logit, 0) / most)}</div>`)}</div>`,
      },
      { title: say('explain-powers', figure(largest, say)), block: list(({ logit }) => ({ text: small(power(logit)), share: power(logit) }), small(Math.max(sum - shown, 0))) },
      {
        title: say('explain-divide', sum.toFixed(3).replace('.', say('decimal-mark'))),
        block: list(({ share }) => ({ text: percent(share), share }), percent(Math.max(1 - classes.reduce((all, { share }) => all + share, 0), 0))),
      },
    ],
    formula: say('explain-softmax'),
    numbers: `${small(power(chosen.logit))} / ${sum.toFixed(3).replace('.', say('decimal-mark'))} = ${percent(chosen.share)}`,
  };
}
