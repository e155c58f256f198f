import { asking, sorry } from '../parts/asking-view.js';
import { change, key } from '../parts/change-view.js';
import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { shelf } from '../parts/seen-view.js';
import { figure, list, percent, unit } from '../parts/words.js';

/** @import {Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Ablated, Accuracy, Effect, Group, Set} from './sets.js' */

/**
 * @typedef {{picture: number, set: Set}} Place
 * @typedef {{
 *   live: boolean, looking: boolean, asking: Step | undefined, known: (scale: number) => boolean,
 *   problem: {text: string, offers: {name: string, value: string, text: string}[]} | undefined,
 * }} Life what only a figure that is alive has; `known` tells which scales need no asking
 */

/**
 * The whole figure: the units, the picture, and what comes of it. Without `life` it is the static picture, of
 * the same shape.
 *
 * @param {Ablated} ablated
 * @param {Place} place
 * @param {Effect} effect
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(ablated, place, effect, say, life) {
  const { set } = place;
  const looked = ablated.pictures[place.picture];
  const first = looked?.classes[0]?.name ?? say('unknown');
  return html`<div class="ablation"${attribute('data-alive', life !== undefined)}>
<div class="ablation-units">${ablated.groups.map((group) => units(ablated, group, place, first, say, life))}
<p class="value">${say('ablate-alone', first, times(ablated.scales[0] ?? 0, say))}</p>
${life ? html`<div class="controls">${ablated.scales.length > 1 && strip('scale', say('ablate-scale'), ablated.scales.map((scale) => ({ value: scale, text: times(scale, say), dim: !life.known(scale) })), set.scale)}</div>` : html`<div class="controls"></div>`}</div>
<div class="ablation-look">${looked && picture(looked.picture, life ? '' : say('ablate-picture', first), { className: 'pixels', lazy: life === undefined })}${shelf(ablated.pictures, place.picture, say, life)}</div>
<div class="ablation-effect" role="group" aria-label="${doing(set, say)}"${attribute('aria-busy', life?.asking && 'true')}>
<p class="ablation-what" data-key="what"><b>${doing(set, say)}</b></p>
${life?.asking && html`<div data-key="asking">${asking(life.asking, say)}</div>`}
${life?.problem ? html`<div class="ablation-problem" data-key="problem">${sorry(life.problem)}</div>` : results(effect, say)}
</div>
${life && html`<p class="said" role="status">${said(place, effect, say, life)}</p>`}
</div>`.toString();
}

/**
 * A layer's units, each with its picture and what is left of the first class without it alone.
 *
 * @param {Ablated} ablated
 * @param {Group} group
 * @param {Place} place
 * @param {string} first
 * @param {Say} say
 * @param {Life} [life]
 */
function units({ icons, alone, pictures }, { layer, channels }, { picture: at, set }, first, say, life) {
  const before = pictures[at]?.classes[0]?.probability ?? 0;
  const off = set.layer === layer ? set.channels : [];
  return html`<div class="ablation-group" data-key="${layer}"><div class="ablation-head"><p class="small-heading">${layer}</p>${life && html`<span class="ablation-all"><button type="button" class="quiet" data-set="all" data-value="${layer}" aria-label="${say('ablate-all-of', layer)}">${say('ablate-all')}</button> <button type="button" class="quiet" data-set="none" data-value="${layer}" aria-label="${say('ablate-none-of', layer)}">${say('ablate-none')}</button></span>`}</div>
<div class="ablation-tiles"${attribute('role', life && 'group')}${attribute('aria-label', life && say('ablate-units', layer))}>${channels.map((channel) => {
    const name = unit(layer, channel);
    const icon = icons[name];
    const chosen = off.includes(channel);
    const after = alone[name]?.[at];
    const shift = after === undefined ? '' : say('ablate-shift', percent(before), percent(after));
    const inner = html`<span class="ablation-picture">${icon ? picture(icon, life ? '' : say('looks-for', name)) : html`<span class="blank"></span>`}<svg class="ablation-mark" viewBox="0 0 16 16" aria-hidden="true"><rect x="0.5" y="0.5" width="15" height="15" rx="2"/>${chosen && html`<path d="M3.5 8.5 6.5 11.5 12.5 4.5"/>`}</svg></span><span class="ablation-name">${channel}</span>${after !== undefined && change(before, after)}<span class="value">${shift}</span>`;
    return life
      ? html`<button type="button" role="checkbox" class="ablation-unit" data-key="${channel}" data-set="unit" data-value="${name}" aria-checked="${chosen}" aria-label="${name}${shift && `${say('comma')}${first} ${shift}`}">${inner}</button>`
      : html`<div class="ablation-unit" data-key="${channel}"${attribute('data-chosen', chosen)}>${inner}</div>`;
  })}</div></div>`;
}

/**
 * What comes of it: the picture's classes, the accuracy, and the kinds that change most.
 *
 * @param {Effect} effect
 * @param {Say} say
 */
function results({ classes, accuracy }, say) {
  return html`<div class="ablation-results" data-key="results">
<p class="small-heading ablation-key">${say('ablate-takes')} ${key(say('before'), say('after'))}</p>
<div class="ablation-rows">${classes.map(({ name, before, after }) => row(name, before, after, say('ablate-shift', percent(before), percent(after))))}</div>
${accuracy && right(accuracy, say)}
</div>`;
}

/**
 * @param {string} name
 * @param {number} before
 * @param {number} after
 * @param {string} text
 */
function row(name, before, after, text) {
  return html`<div class="ablation-row" data-key="${name}"><span>${name}</span>${change(before, after)}<span class="value">${text}</span></div>`;
}

/**
 * @param {Accuracy} accuracy
 * @param {Say} say
 */
function right({ pictures, changed, before, after, classes }, say) {
  return html`<p class="small-heading">${say('ablate-accuracy', pictures)}</p>
<div class="ablation-rows">${row(say('ablate-right'), before / pictures, after / pictures, say('ablate-shift', tenths(before / pictures, say), tenths(after / pictures, say)))}</div>
<p class="ablation-counts">${say('ablate-counts', after, before, changed)}</p>
${classes.length > 0 ? html`<p class="small-heading">${say('ablate-kinds')}</p><div class="ablation-rows">${classes.map(({ name, pictures: of, before: was, after: is }) => row(name, was / of, is / of, say('ablate-shift', was, is)))}</div>` : html`<p class="ablation-counts">${say('ablate-no-kinds')}</p>`}`;
}

/**
 * What is done to the units.
 *
 * @param {Set} set
 * @param {Say} say
 */
function doing({ layer, channels, scale }, say) {
  if (channels.length === 0) {
    return say('ablate-nothing');
  }
  const names = list(channels.map((channel) => unit(layer, channel)), say);
  return scale === 0 ? say('ablate-off', names) : say('ablate-scaled', names, plain(scale, say));
}

/**
 * For a screen reader: what was done, and what came of it.
 *
 * @param {Place} place
 * @param {Effect} effect
 * @param {Say} say
 * @param {Life} life
 */
function said({ set }, { classes, accuracy }, say, { asking: step, problem, looking }) {
  if (looking) {
    return say('looking');
  }
  if (step || problem) {
    return `${doing(set, say)}: ${problem?.text ?? say('asking')}`;
  }
  const most = classes.slice(0, 2).map(({ name, before, after }) => `${name} ${say('ablate-shift', percent(before), percent(after))}`);
  const counts = accuracy ? ` ${say('ablate-counts', accuracy.after, accuracy.before, accuracy.changed)}` : '';
  return `${doing(set, say)}: ${most.join(say('comma'))}.${counts}`;
}

/**
 * @param {number} scale
 * @param {Say} say
 */
function times(scale, say) {
  return scale === 0 ? say('ablate-zero') : `× ${plain(scale, say)}`;
}

/**
 * @param {number} value
 * @param {Say} say
 */
function plain(value, say) {
  return String(value).replace('.', say('decimal-mark')).replace('-', '\u2212');
}

/**
 * @param {number} share
 * @param {Say} say
 */
function tenths(share, say) {
  return share === 1 ? '100 %' : `${figure(share * 100, say)} %`;
}
