import { asking, sorry } from '../parts/asking-view.js';
import { menu, number, strip } from '../parts/controls.js';
import { film } from '../parts/film-view.js';
import { attribute, html } from '../parts/html.js';
import { picture } from '../parts/picture.js';
import { range, strongest } from '../parts/range-view.js';
import { figure, unit } from '../parts/words.js';

/** @import {ExamplesAnswer, Frame, LayerAnswer, Picture, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {{picture: Picture, value: number, frames: Frame[], curve: number[]}} Portrait a channel as one picture; the last frame is the picture itself
 * @typedef {{layer: string, channel: number, portrait?: Portrait | undefined, examples?: ExamplesAnswer | undefined}} Unit
 * @typedef {Omit<Step, 'preview'> & {preview?: Picture | undefined}} Forming
 * @typedef {{layer: string, channel: number, objective: string, seed: number, step: number}} Chosen
 * @typedef {{layers: LayerAnswer[], labels: string[], size: number, steps: number, units: Unit[]}} Shown
 * @typedef {{
 *   live: boolean, refused: boolean, seeds: number[], known: (which: Chosen) => boolean, asking: Forming | undefined,
 *   problem: {text: string, unrecorded: boolean, offers: {name: string, value: string, text: string}[]} | undefined,
 * }} Life what only a figure that is alive has
 */

/**
 * The whole figure: controls, contact sheet, and the chosen unit. Without `life` it is the static
 * picture, of the same shape.
 *
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @param {Unit} of the chosen unit, as far as it is known
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(shown, chosen, of, say, life) {
  const layer = shown.layers.find(({ name }) => name === chosen.layer);
  return html`<div class="feature"${attribute('data-alive', life !== undefined)}>
<div class="controls"${attribute('role', life && 'group')}${attribute('aria-label', life && say('what-to-show'))}>${life && layer && controls(shown, layer, chosen, say, life)}</div>
${sheet(shown, chosen, say, life !== undefined)}
<div class="feature-unit" role="group" aria-label="${unit(chosen.layer, chosen.channel)}">
${portrait(shown, chosen, of, say, life)}
${of.portrait ? film({ ...of.portrait, steps: shown.steps }, chosen.step, life !== undefined, say) : !life?.problem && html`<div class="film waiting"></div>`}
${of.examples && layer ? range(of.examples, layer, shown.labels, say) : !life?.problem && html`<div class="range waiting"></div>`}
</div>
${life && html`<p class="said" role="status">${layer && said(layer, chosen, of, say, life)}</p>`}
</div>`.toString();
}

/**
 * @param {Shown} shown
 * @param {LayerAnswer} layer
 * @param {Chosen} chosen
 * @param {Say} say
 * @param {Life} life
 */
function controls({ layers, units }, layer, chosen, say, { live, refused, seeds, known }) {
  const here = new Set(units.map((one) => one.layer));
  const names = layers.map(({ name }) => ({ value: name, text: live || here.has(name) ? name : say('layer-not-recorded', name) }));
  const objectives = ['channel', 'neuron'].map((objective) => ({
    value: objective,
    text: say(`objective-${objective}`),
    dim: !live && !known({ ...chosen, objective, seed: 0 }),
  }));
  const options = seeds.map((seed) => ({ value: seed, text: String(seed), dim: !live && !known({ ...chosen, seed }) }));
  const another = html`<button type="button" class="quiet" data-set="seed" data-value="${Math.max(...seeds) + 1}" aria-label="${say('another-seed')}">+</button>`;
  return html`${menu('layer', say('layer'), names, layer.name)}${number('channel', say('channel'), chosen.channel, layer.channels, say('of', layer.channels), refused ? permitted(layer, chosen, say) : undefined)}${layer.height * layer.width > 1 && strip('objective', say('objective'), objectives, chosen.objective)}${strip('seed', say('seed'), options, chosen.seed, live && another)}`;
}

/**
 * What may be typed for a channel, and what holds meanwhile.
 *
 * @param {LayerAnswer} layer
 * @param {Chosen} chosen
 * @param {Say} say
 */
function permitted(layer, { channel }, say) {
  return say('permitted', layer.name, layer.channels - 1, channel);
}

/**
 * Every known unit, a row a layer: its picture, and under it what it answers to most.
 *
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @param {Say} say
 * @param {boolean} alive
 */
function sheet({ layers, units }, chosen, say, alive) {
  const rows = layers
    .map(({ name }) => ({ name, row: units.filter(({ layer }) => layer === name) }))
    .filter(({ row }) => row.length > 0);
  const any = units.some(({ layer, channel }) => layer === chosen.layer && channel === chosen.channel);
  return html`<div class="sheet" data-rest${attribute('role', alive && 'radiogroup')}${attribute('aria-label', alive && say('channels'))}>${rows.map(
    ({ name, row }) => html`<div class="sheet-row" data-key="${name}"><span class="sheet-name"${attribute('aria-hidden', alive && 'true')}>${name}</span><div class="sheet-cells">${row.map((one) => {
      const checked = one.layer === chosen.layer && one.channel === chosen.channel;
      const stop = checked || (!any && one === units[0]);
      const id = unit(one.layer, one.channel);
      return html`<div class="sheet-cell" data-key="${id}"${attribute('data-chosen', checked)}${alive && html` role="radio" tabindex="${stop ? 0 : -1}" aria-checked="${checked}" data-set="unit" data-value="${id}" aria-label="${id}"`}>${one.portrait ? picture(one.portrait.picture, alive ? '' : say('looks-for', id)) : html`<span class="blank"></span>`}<span class="sheet-examples">${one.examples && strongest(one.examples, 3).map((example) => picture(example.picture, '', { className: 'pixels' }))}</span><span class="value">${one.channel}</span></div>`;
    })}</div></div>`,
  )}</div>`;
}

/**
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @param {Unit} of
 * @param {Say} say
 * @param {Life} [life]
 */
function portrait(shown, chosen, of, say, life) {
  const name = unit(chosen.layer, chosen.channel);
  const frame = of.portrait?.frames.find(({ step }) => step === chosen.step);
  const large = life?.asking?.preview ?? frame?.picture ?? of.portrait?.picture;
  const value = frame?.value ?? of.portrait?.value;
  return html`<div class="portrait"><div class="portrait-picture"${attribute('aria-busy', life?.asking && 'true')}>${
    life?.problem
      ? sorry(life.problem)
      : large
        ? picture(large, say('made-to-excite', name), { lazy: life === undefined })
        : html`<span class="blank"></span>`
  }</div>
<div class="portrait-words">${
    life?.asking
      ? asking(life.asking, say)
      : life?.problem
        ? html`<p class="portrait-name"><b>${name}</b>${life.problem.unrecorded && html` <span class="value">${say('not-recorded')}</span>`}</p>`
        : html`<p class="portrait-name"><b>${name}</b>${value !== undefined && html` <span class="value">${say(`objective-${chosen.objective}`)} ${figure(value, say)}</span>`}</p><p class="portrait-how value">${say('how', shown.size, chosen.step, shown.steps, chosen.seed)}</p>`
  }</div></div>`;
}

/**
 * For a screen reader: what is shown now.
 *
 * @param {LayerAnswer} layer
 * @param {Chosen} chosen
 * @param {Unit} of
 * @param {Say} say
 * @param {Life} life
 */
function said(layer, chosen, of, say, life) {
  const name = unit(chosen.layer, chosen.channel);
  if (life.refused) {
    return permitted(layer, chosen, say);
  }
  if (life.problem) {
    return `${name}: ${life.problem.text}`;
  }
  if (life.asking) {
    return say('said-asking', name);
  }
  const frame = of.portrait?.frames.find(({ step }) => step === chosen.step);
  return frame
    ? say('said', name, say(`objective-${chosen.objective}`), chosen.seed, figure(frame.value, say), chosen.step)
    : name;
}
