import { asking as askingView, sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { balance, effect, extremes, inAll, influence, sample } from '../parts/influence-view.js';
import { attribute, html } from '../parts/html.js';
import { cells, frame, where } from '../parts/net.js';
import { picture } from '../parts/picture.js';
import { shelf } from '../parts/seen-view.js';
import { percent } from '../parts/words.js';

/** @import {Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Influence, Layer, Looked, Root} from './influence.js' */
/** @import {Attribution} from '../spatial-attribution.js' */

/**
 * @typedef {{picture: number, root: Root, shown: Influence | undefined}} Place
 * @typedef {{live: boolean, pinned: Root, rests: number[], asking: Step | undefined, looking: boolean, problem: string | undefined}} Life what only a figure that is alive has; `rests` is where each layer's cursor stands
 */

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Attribution} data
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view({ layers, pictures }, place, say, life) {
  const looked = /** @type {Looked} */ (pictures[place.picture]);
  const name = rootName(layers, looked, place.root, say);
  return html`<div class="attribution"${attribute('data-alive', life !== undefined)}>
<p class="attribution-root"><b>${name}</b> <span class="attribution-legend">${sample(1)}${say('adds')} ${sample(-1)}${say('takes-away')}</span></p>
<div class="attribution-layers">${layers.map((_, index) => panel(layers, looked, index, place, say, life))}
<div class="attribution-classes">${classes(looked, place, say, life)}</div></div>
${shelf(pictures, place.picture, say, life)}
${life?.asking && askingView(life.asking, say)}${life?.problem && sorry({ text: life.problem, offers: life.live ? [{ name: 'again', value: '', text: say('again') }] : [] })}
${life && html`<p class="said" role="status">${status(layers, looked, place, life, say)}</p>`}
</div>`.toString();
}

/**
 * What is asked about, in words.
 *
 * @param {Layer[]} layers
 * @param {Looked} looked
 * @param {Root} root
 * @param {Say} say
 */
function rootName(layers, looked, root, say) {
  if ('label' in root) {
    return looked.effects[root.label]?.name ?? say('unknown');
  }
  const layer = /** @type {Layer} */ (layers[root.layer]);
  return `${layer.name}, ${where(root.at, layer.width, say)}`;
}

/**
 * One layer, laid on the picture.
 *
 * @param {Layer[]} layers
 * @param {Looked} looked
 * @param {number} index
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function panel(layers, looked, index, { root, shown }, say, life) {
  const layer = /** @type {Layer} */ (layers[index]);
  const values = shown?.heats[index];
  const own = 'layer' in root && root.layer === index;
  const role = own
    ? where(root.at, layer.width, say)
    : 'label' in root || index < root.layer
      ? say('comes-from')
      : say('goes-to');
  const most = values && extremes(values, layer, say);
  const alt = most ? `${layer.name}, ${role}: ${most}` : say('takes-for', layer.name, looked.classes[0]?.name ?? say('picture'));
  const at = own ? root.at : (life?.rests[index] ?? 0);
  return html`<div class="attribution-layer" data-key="${layer.name}"${attribute('data-root', own)}><p class="small-heading"><b>${layer.name}</b> ${role}</p>
<div class="stage"${attribute('data-drop', life?.live)}>${picture(looked.picture, life ? '' : alt, { className: 'pixels', lazy: life === undefined })}
<svg viewBox="0 0 ${layer.width} ${layer.height}" preserveAspectRatio="none" aria-hidden="true">${values && influence(values, layer, shown?.scales[index] ?? 0)}${own && frame(root.at, layer.width)}</svg>${life && cells(layer, at, own ? said(looked, shown, say) : (most ?? ''), say)}</div>
<p class="value">${values ? inAll(values, say) : html`&nbsp;`}</p></div>`;
}

/**
 * The classes: what the place does for each, or, where a class is asked about, its logit.
 *
 * @param {Looked} looked
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function classes({ effects, classes: likely }, { root, shown }, say, life) {
  const chosen = 'label' in root ? root.label : undefined;
  const amounts = shown?.effects;
  const scale = Math.max(...(amounts ?? []).map(Math.abs), 1e-9);
  return html`<p class="small-heading"><b>${say('classes')}</b> ${amounts ? say('goes-to') : say('logit')}</p>
<div${life && html` role="radiogroup" aria-label="${say('classes')}"`}>${effects.map((one, index) => {
    const amount = amounts ? (amounts[index] ?? 0) : one.value;
    const found = likely.find(({ label }) => label === one.label);
    return html`<div class="attribution-class" data-key="${one.label}"${attribute('data-chosen', index === chosen)}${life && html` role="radio" data-set="label" data-value="${index}" aria-checked="${index === chosen}" tabindex="${index === (chosen ?? 0) ? 0 : -1}" aria-label="${one.name}: ${effect(amount, say)}"`}><span>${one.name}</span> <span class="value">${found && percent(found.probability)}</span> <span class="value">${effect(amount, say)}</span>${
      amounts ? balance(amount / scale) : bar(one.value / Math.max(...effects.map(({ value }) => value), 1e-9))
    }</div>`;
  })}</div>`;
}

/**
 * What a place does for the classes.
 *
 * @param {Looked} looked
 * @param {Influence | undefined} shown
 * @param {Say} say
 */
function said({ effects }, shown, say) {
  return effects.map(({ name }, at) => `${name} ${effect(shown?.effects?.[at] ?? 0, say)}`).join(say('comma'));
}

/**
 * For a screen reader.
 *
 * @param {Layer[]} layers
 * @param {Looked} looked
 * @param {Place} place
 * @param {Life} life
 * @param {Say} say
 */
function status(layers, looked, { shown }, { pinned, problem, looking, asking }, say) {
  if (problem || looking) {
    return problem ?? say('looking');
  }
  const name = rootName(layers, looked, pinned, say);
  if (asking) {
    return say('said-asking', name);
  }
  const heats = layers.flatMap((layer, index) => {
    const values = shown?.heats[index];
    return values ? [`${layer.name}: ${extremes(values, layer, say)}`] : [];
  });
  return [name, ...('label' in pinned ? [] : [said(looked, shown, say)]), ...heats].join('; ');
}
