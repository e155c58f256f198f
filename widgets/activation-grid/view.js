import { asking as askingView, sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { cells as positions, frame, net, where } from '../parts/net.js';
import { picture } from '../parts/picture.js';
import { classes, shelf } from '../parts/seen-view.js';
import { crop, tile } from '../parts/sheet-view.js';
import { figure, unit } from '../parts/words.js';

/** @import {Picture, PredictAnswer, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */

/**
 * @typedef {{name: string, height: number, width: number}} Layer
 * @typedef {[channel: number, value: number][]} Strongest the strongest channels at one position, strongest first
 * @typedef {{sheet: Picture, image: Picture, magnitudes: number[], top: Strongest[], strongest: number}} Seen a layer's grid: magnitudes and channels row by row
 * @typedef {{picture: Picture, classes: PredictAnswer['classes'], grids: (Seen | undefined)[]}} Looked a picture, with the grid of each layer
 * @typedef {{layers: Layer[], pictures: Looked[]}} Grids
 * @typedef {{picture: number, layer: number, at: number, cells: 'alike' | 'scaled'}} Place `at` row by row
 * @typedef {{live: boolean, pinned: number, asking: Step | undefined, looking: boolean, problem: string | undefined}} Life what only a figure that is alive has
 */

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Grids} grids
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(grids, place, say, life) {
  const looked = /** @type {Looked} */ (grids.pictures[place.picture]);
  const layer = /** @type {Layer} */ (grids.layers[place.layer]);
  const seen = looked.grids[place.layer];
  return html`<div class="activation-grid"${attribute('data-alive', life !== undefined)}>
<div class="controls">${life && sizes(place.cells, say)}</div>
<div class="grid-look">
${stage(looked, seen, layer, place.at, say, life)}
${classes(looked.classes)}
${shelf(grids.pictures, place.picture, say, life)}
</div>
<div class="grid-main">
<p class="small-heading">${say('grid-heading', layer.name, layer.height, layer.width)}</p>
${seen ? sheet(seen, layer, place, say, life) : waiting(life, say)}
${grids.layers.length > 1 && layers(grids.layers, looked, place.layer, say, life)}
</div>
<div class="grid-loupe">${seen && loupe(seen, layer, place.at, say, life)}</div>
<div class="grid-here">${seen && here(seen, layer, place.at, say)}</div>
${life && html`<p class="said" role="status">${status(seen, layer, life, say)}</p>`}
</div>`.toString();
}

/**
 * Where there is most.
 *
 * @param {Grids} grids
 * @param {number} picture
 * @param {number} layer
 */
export function strongestPosition({ pictures }, picture, layer) {
  const magnitudes = pictures[picture]?.grids[layer]?.magnitudes ?? [0];
  return magnitudes.indexOf(Math.max(...magnitudes));
}

/**
 * @param {Place['cells']} chosen
 * @param {Say} say
 */
function sizes(chosen, say) {
  const options = /** @type {const} */ (['alike', 'scaled']);
  return strip('cells', say('cells'), options.map((value) => ({ value, text: say(`cells-${value}`) })), chosen);
}

/**
 * The picture, with the place that the cursor is at.
 *
 * @param {Looked} looked
 * @param {Seen | undefined} seen
 * @param {Layer} layer
 * @param {number} at
 * @param {Say} say
 * @param {Life} [life]
 */
function stage({ picture: asked, classes: found }, seen, { name, height, width }, at, say, life) {
  const alt = life ? '' : say('takes-for', name, found[0]?.name ?? say('picture'));
  return html`<div class="stage"${attribute('data-drop', life?.live)}${life && html` data-width="${width}" data-height="${height}"`}>${picture(seen?.image ?? asked, alt, { className: 'pixels', lazy: life === undefined })}
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${frame(at, width)}</svg></div>`;
}

/**
 * The pictures of all positions, and what the cursor moves over.
 *
 * @param {Seen} seen
 * @param {Layer} layer
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function sheet(seen, layer, { at, cells }, say, life) {
  const alt = say('grid-alt', layer.name, layer.height * layer.width);
  return html`<div class="stage grid-sheet" data-key="sheet" data-cells="${cells}">${
    cells === 'scaled' ? scaled(seen.sheet, seen.magnitudes, layer, alt) : picture(seen.sheet, alt, { lazy: life === undefined })
  }
<svg class="over" data-key="over" viewBox="0 0 ${layer.width} ${layer.height}" preserveAspectRatio="none" aria-hidden="true">${cells === 'alike' && html`<path class="grid-net" d="${net(layer.width, layer.height)}"/>`}${frame(at, layer.width, layer.width / 240)}</svg>${life && positions(layer, at, said(seen, layer, at, say), say)}</div>`;
}

/**
 * All positions' pictures, the area of each in proportion to how much there is.
 *
 * @param {Picture} sheet
 * @param {number[]} magnitudes
 * @param {Layer} layer
 * @param {string} alt
 */
function scaled(sheet, magnitudes, layer, alt) {
  const most = Math.max(...magnitudes, 1e-6);
  return html`<svg class="cells" data-key="cells" viewBox="0 0 ${layer.width} ${layer.height}" role="img" aria-label="${alt}">${magnitudes.map((magnitude, at) => {
    const x = at % layer.width;
    const y = Math.floor(at / layer.width);
    const side = Math.sqrt(Math.max(magnitude, 0) / most);
    const gap = (1 - side) / 2;
    return side > 0 && tile(sheet, layer, at, { x: x + gap, y: y + gap, side });
  })}</svg>`;
}

/**
 * In the place of a grid that there is not yet.
 *
 * @param {Life | undefined} life
 * @param {Say} say
 */
function waiting(life, say) {
  const preview = life?.asking?.preview;
  return html`<div class="grid-sheet grid-waiting" data-key="waiting"><div class="blank">${preview && picture({ width: 512, height: 512, ...preview }, '')}${life?.problem && sorry({ text: life.problem, offers: life.live ? [{ name: 'again', value: '', text: say('again') }] : [] })}</div>${life?.asking && askingView(life.asking, say)}</div>`;
}

/**
 * The same picture in every layer, small.
 *
 * @param {Layer[]} layers
 * @param {Looked} looked
 * @param {number} chosen
 * @param {Say} say
 * @param {Life} [life]
 */
function layers(layers, looked, chosen, say, life) {
  return html`<div class="grid-layers"${life && html` role="radiogroup" aria-label="${say('layer')}"`}>${layers.map((layer, index) => {
    const seen = looked.grids[index];
    return html`<div class="grid-layer" data-key="${layer.name}"${attribute('data-chosen', index === chosen)}${life && html` role="radio" data-set="layer" data-value="${index}" aria-checked="${index === chosen}" tabindex="${index === chosen ? 0 : -1}" aria-label="${say('grid-heading', layer.name, layer.height, layer.width)}"`}>${
      seen ? picture(seen.sheet, life ? '' : say('grid-alt', layer.name, layer.height * layer.width)) : html`<span class="blank"></span>`
    }<span class="value">${layer.name}</span></div>`;
  })}</div>`;
}

/**
 * @param {Seen} seen
 * @param {Layer} layer
 * @param {number} at
 * @param {Say} say
 * @param {Life} [life]
 */
function loupe(seen, layer, at, say, life) {
  return crop(seen.sheet, layer, at, life ? undefined : say('cell-alt', layer.name, where(at, layer.width, say)));
}

/**
 * How much there is at the position, and of what.
 *
 * @param {Seen} seen
 * @param {Layer} layer
 * @param {number} at
 * @param {Say} say
 */
function here(seen, layer, at, say) {
  const most = Math.max(...seen.magnitudes, 1e-6);
  const strength = seen.magnitudes[at] ?? 0;
  return html`<p class="small-heading">${where(at, layer.width, say)}</p>
${row(say('strength'), strength, strength / most, say)}
<p class="small-heading">${say('strongest-channels')}</p>
${(seen.top[at] ?? []).map(([channel, value]) => row(unit(layer.name, channel), value, value / Math.max(seen.strongest, 1e-6), say))}`;
}

/**
 * @param {string} name
 * @param {number} value
 * @param {number} share
 * @param {Say} say
 */
function row(name, value, share, say) {
  return html`<div class="grid-row"><span class="grid-row-name">${name}</span> <span class="value">${figure(value, say)}</span>${bar(share)}</div>`;
}

/**
 * @param {Seen} seen
 * @param {Layer} layer
 * @param {number} at
 * @param {Say} say
 */
function said(seen, layer, at, say) {
  const channels = (seen.top[at] ?? []).slice(0, 3).map(([channel, value]) => `${unit(layer.name, channel)} ${figure(value, say)}`);
  return [`${say('strength')} ${figure(seen.magnitudes[at] ?? 0, say)}`, ...channels].join(say('comma'));
}

/**
 * For a screen reader.
 *
 * @param {Seen | undefined} seen
 * @param {Layer} layer
 * @param {Life} life
 * @param {Say} say
 */
function status(seen, layer, { problem, looking, pinned }, say) {
  if (problem || looking) {
    return problem ?? say('looking');
  }
  return seen ? `${where(pinned, layer.width, say)}: ${said(seen, layer, pinned, say)}` : say('said-asking', layer.name);
}
