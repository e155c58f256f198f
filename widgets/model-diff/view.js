import { asking as askingView, sorry } from '../parts/asking-view.js';
import { change, key } from '../parts/change-view.js';
import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { figure } from '../parts/words.js';
import { classes } from './classes-view.js';
import { matrix, told } from './matrix-view.js';
import { likeness, MEASURES, short } from './pairs.js';
import { units } from './units-view.js';

/** @import {CompareAnswer, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Difference, Measure, Sheets, Stage} from './pairs.js' */

/**
 * @typedef {{stage: number, measure: Measure, row: number, column: number}} Place
 * @typedef {{stage: number, compared: CompareAnswer, sheets: Sheets}} Seen what there is; `stage` may still be the one before
 * @typedef {{
 *   passing: {row: number, column: number} | undefined, turned: 'stage' | 'cell', asking: Step | undefined, problem: string | undefined,
 * }} Life what only a figure that is alive has; `turned`, what was changed last
 */

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Difference} difference
 * @param {Place} place
 * @param {Seen} seen
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(difference, place, seen, say, life) {
  const { model, others, stages } = difference;
  const { compared, stage } = seen;
  const other = others[stage] ?? '';
  const names = { model, other: short(other, model) };
  const reading = { ...place, ...life?.passing };
  return html`<div class="diff"${attribute('data-alive', life !== undefined)}>
<div class="diff-head"><p class="diff-finding">${finding(names, stages[stage] ?? null, compared, say)}</p>
${others.length > 1 && html`<div class="controls diff-slider">${life && slider(others, model, place.stage, say)}</div>${list(difference, stage, say)}`}</div>
${life?.asking && html`<div data-key="asking">${askingView(life.asking, say)}</div>`}${life?.problem && html`<div data-key="problem">${sorry({ text: life.problem, offers: [{ name: 'again', value: '', text: say('again') }] })}</div>`}
<div class="diff-layers"${attribute('aria-busy', life?.asking && stage !== place.stage && 'true')}>
<p class="small-heading">${say('diff-alike', names.model, names.other)}</p>
<div class="controls">${life && strip('measure', say('diff-measure'), MEASURES.map((one) => ({ value: one, text: say(`diff-${one}`) })), place.measure)}</div>
${matrix(compared, reading, names, say, life !== undefined)}</div>
<div class="diff-units">${units(compared, place, { ...names, full: other }, seen.sheets, difference.channels, say, life !== undefined)}</div>
${compared.classes && classes(compared.classes, names, say)}
${life && html`<p class="said" role="status">${said(difference, place, seen, names, say, life)}</p>`}
</div>`.toString();
}

/**
 * What is found, in words: how many pictures both tell rightly and where they differ, and which layers are most and
 * least alike.
 *
 * @param {{model: string, other: string}} names
 * @param {Stage} stage
 * @param {CompareAnswer} compared
 * @param {Say} say
 */
function finding({ model, other }, stage, compared, say) {
  const { layers, otherLayers, units: pairs } = compared;
  const alike = pairs.map((_, at) => ({ at, ...likeness(compared, 'alignment', at, at) }));
  alike.sort((one, two) => two.value - one.value);
  const most = alike[0];
  const least = alike.at(-1);
  /** @param {number} at */
  const named = (at) => (layers[at] === otherLayers[at] ? layers[at] : `${layers[at]} × ${otherLayers[at]}`) ?? '';
  return [
    ...(stage ? [say('diff-finding', model, stage.right, stage.pictures, other, stage.otherRight, stage.differ)] : []),
    ...(most && least && most.at !== least.at
      ? [say('diff-extremes', named(most.at), figure(most.value, say), named(least.at), figure(least.value, say), figure(least.chance, say))]
      : []),
  ].join(' ');
}

/**
 * @param {string[]} others
 * @param {string} model
 * @param {number} stage
 * @param {Say} say
 */
function slider(others, model, stage, say) {
  const name = short(others[stage] ?? '', model);
  return html`<label class="control"><span class="control-label">${say('diff-with')}</span><input type="range" min="0" max="${others.length - 1}" step="1" value="${stage}" data-set="stage" aria-valuetext="${say('diff-stage', name, stage + 1, others.length)}"> <output>${name}</output></label>`;
}

/**
 * All that a reader can choose from, with what each tells rightly.
 *
 * @param {Difference} difference
 * @param {number} chosen
 * @param {Say} say
 */
function list({ model, others, stages }, chosen, say) {
  const told = stages.some((stage) => stage !== null);
  return html`${told && html`<p class="small-heading diff-bars">${say('diff-right')} ${key(model, say('diff-other'))}</p>`}<div class="diff-stages">${others.map((other, at) => {
    const stage = stages[at];
    return html`<div class="diff-stage" data-key="${other}"${attribute('data-chosen', at === chosen)}><span>${short(other, model)}</span>${stage && html`${change(stage.right / stage.pictures, stage.otherRight / stage.pictures)}<span class="value">${say('diff-counts', stage.otherRight, stage.differ)}</span>`}</div>`;
  })}</div>`;
}

/**
 * For a screen reader: what is found where another model was chosen, else the cell.
 *
 * @param {Difference} difference
 * @param {Place} place
 * @param {Seen} seen
 * @param {{model: string, other: string}} names
 * @param {Say} say
 * @param {Life} life
 */
function said({ stages }, place, { stage, compared }, names, say, { turned, asking, problem }) {
  if (problem || (asking && stage !== place.stage)) {
    return problem ?? say('asking');
  }
  return turned === 'stage' ? finding(names, stages[stage] ?? null, compared, say) : told(compared, place, names, say);
}
