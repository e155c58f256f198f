import { asking as askingView, sorry } from '../parts/asking-view.js';
import { strip } from '../parts/controls.js';
import { plot } from '../parts/film-view.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { classes, shelf } from '../parts/seen-view.js';
import { figure } from '../parts/words.js';

/** @import {Picture, PredictAnswer, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {'dream' | 'caricature'} Mode
 * @typedef {{picture: Picture, value: number}} Stage the picture when a size was done, and the objective then
 * @typedef {{source: Picture, stages: Stage[], curve: number[]}} Made the last stage is the result
 * @typedef {{picture: Picture, classes: PredictAnswer['classes'], made: Partial<Record<Mode, (Made | undefined)[]>>}} Looked
 *     a picture, with what each layer makes of it
 * @typedef {{layers: string[], modes: Mode[], pictures: Looked[]}} Dreams
 * @typedef {{picture: number, layer: number, mode: Mode, stage: number | undefined, wipe: number}} Place without a stage
 *     the result is shown; `wipe`, how much of what was before is seen, in per cent
 * @typedef {{live: boolean, looking: boolean, asking: Step | undefined, problem: string | undefined}} Life what only a figure that is alive has
 */

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Dreams} dreams
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(dreams, place, say, life) {
  const looked = /** @type {Looked} */ (dreams.pictures[place.picture]);
  const layer = dreams.layers[place.layer] ?? '';
  const made = looked.made[place.mode]?.[place.layer];
  const stage = made?.stages[place.stage ?? -1] ?? made?.stages.at(-1);
  return html`<div class="dream" data-mode="${place.mode}"${attribute('data-alive', life !== undefined)}>
<div class="controls">${life && dreams.modes.length > 1 && strip('mode', say('dream-mode'), dreams.modes.map((mode) => ({ value: mode, text: say(`dream-${mode}`) })), place.mode)}</div>
<div class="dream-main">${pair(looked, made, stage, layer, place, say, life)}
<div class="controls dream-wipe">${life && slider(place.wipe, say)}</div>
${shelf(dreams.pictures, place.picture, say, life)}</div>
<div class="dream-side">
<p class="dream-what"><b>${layer}</b> ${say(`dream-what-${place.mode}`)}</p>
${dreams.layers.length > 1 && row(dreams.layers, looked, place, say, life)}
${made && growth(made, place, layer, say, life)}
<p class="small-heading">${say('ablate-takes')}</p>${classes(looked.classes)}</div>
${life && html`<p class="said" role="status">${said(layer, made, place, say, life)}</p>`}
</div>`.toString();
}

/**
 * The picture and what is made of it, one upon the other with an edge between; beside each other where nothing
 * can be moved.
 *
 * @param {Looked} looked
 * @param {Made | undefined} made
 * @param {Stage | undefined} stage
 * @param {string} layer
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function pair({ picture: asked, classes: found }, made, stage, layer, { mode, wipe }, say, life) {
  const before = made?.source ?? asked;
  const preview = life?.asking?.preview;
  const after = preview ? { width: before.width, height: before.height, ...preview } : stage?.picture;
  const lazy = life === undefined;
  return html`<div class="dream-pair" dir="ltr" style="--wipe: ${after ? wipe : 100}%; --shape: ${before.width} / ${before.height}"${attribute('data-drop', life?.live)}>
<div class="dream-before">${picture(before, say('ablate-picture', found[0]?.name ?? say('unknown')), { lazy })}<span class="dream-tag" aria-hidden="true">${say('before')}</span></div>
${after && html`<div class="dream-after" data-key="after">${picture({ ...after, width: before.width, height: before.height }, say(`dream-alt-${mode}`, layer), { lazy })}<span class="dream-tag" aria-hidden="true">${say('after')}</span></div>
<div class="dream-edge" data-key="edge"></div>`}
${life?.problem && html`<div class="dream-problem" data-key="problem">${sorry({ text: life.problem, offers: life.live ? [{ name: 'again', value: '', text: say('again') }] : [] })}</div>`}</div>
${life?.asking && html`<div data-key="asking">${askingView(life.asking, say)}</div>`}`;
}

/**
 * Its thumb stands below the edge.
 *
 * @param {number} wipe
 * @param {Say} say
 */
function slider(wipe, say) {
  return html`<input type="range" dir="ltr" min="0" max="100" step="1" value="${wipe}" data-set="wipe" aria-label="${say('dream-wipe')}" aria-valuetext="${say('dream-seen', wipe, 100 - wipe)}">`;
}

/**
 * How what was made came about: a dream size by size, each as large as it was; and the objective.
 *
 * @param {Made} made
 * @param {Place} place
 * @param {string} layer
 * @param {Say} say
 * @param {Life} [life]
 */
function growth({ source, stages, curve }, { stage: wanted, mode }, layer, say, life) {
  const last = stages.length - 1;
  const chosen = Math.min(wanted ?? last, last);
  const points = stages.length > 1 ? stages.map(({ value }, at) => ({ step: at + 1, value })) : [];
  return html`${stages.length > 1 && html`<p class="small-heading">${say('dream-octaves')}</p>
<div class="dream-octaves"${life && html` role="radiogroup" aria-label="${say('dream-octaves')}"`}>${stages.map(({ picture: kept, value }, at) => {
    const name = say('dream-octave', at + 1, stages.length, kept.width, kept.height);
    return html`<div class="dream-octave" data-key="${at}"${attribute('data-chosen', at === chosen)} style="--share: ${(kept.width / source.width).toFixed(3)}"${life && html` role="radio" data-set="stage" data-value="${at}" aria-checked="${at === chosen}" tabindex="${at === chosen ? 0 : -1}" aria-label="${name}${say('comma')}${figure(value, say)}"`}>${picture(kept, life ? '' : `${say(`dream-alt-${mode}`, layer)}${say('comma')}${name}`)}<span class="value">${kept.width} × ${kept.height}</span></div>`;
  })}</div>`}
${curve.length > 1 && html`<p class="small-heading">${say('dream-grows', figure(curve[0] ?? 0, say), figure(stages[last]?.value ?? 0, say))}</p>${plot(points, curve, stages.length, chosen + 1, say)}`}`;
}

/**
 * What each layer makes of the picture, to be compared.
 *
 * @param {string[]} layers
 * @param {Looked} looked
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function row(layers, looked, { mode, layer: chosen }, say, life) {
  return html`<div class="dream-layers"${life && html` role="radiogroup" aria-label="${say('layer')}"`}>${layers.map((name, at) => {
    const result = looked.made[mode]?.[at]?.stages.at(-1)?.picture;
    return html`<div class="dream-layer" data-key="${name}"${attribute('data-chosen', at === chosen)}${life && html` role="radio" data-set="layer" data-value="${name}" aria-checked="${at === chosen}" tabindex="${at === chosen ? 0 : -1}" aria-label="${name}"`}>${
      result ? picture(result, life ? '' : say(`dream-alt-${mode}`, name)) : html`<span class="blank"></span>`
    }<span class="value">${name}</span></div>`;
  })}</div>`;
}

/**
 * For a screen reader.
 *
 * @param {string} layer
 * @param {Made | undefined} made
 * @param {Place} place
 * @param {Say} say
 * @param {Life} life
 */
function said(layer, made, { stage, mode, wipe }, say, { looking, asking, problem }) {
  if (problem || looking || asking) {
    return problem ?? (looking ? say('looking') : say('said-asking', layer));
  }
  const all = made?.stages ?? [];
  const at = Math.min(stage ?? all.length, all.length - 1);
  const shown = all[at];
  const size = shown && all.length > 1 ? `${say('comma')}${say('dream-octave', at + 1, all.length, shown.picture.width, shown.picture.height)}` : '';
  return shown ? `${say(`dream-alt-${mode}`, layer)}${size}: ${figure(shown.value, say)}. ${say('dream-seen', wipe, 100 - wipe)}` : '';
}
