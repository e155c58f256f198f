import { attribute, html } from '../parts/html.js';
import { kernel, legend } from '../parts/kernel-view.js';
import { deeds } from '../parts/kernel-words.js';
import { peak } from '../parts/kernels.js';
import { picture } from '../parts/picture.js';
import { signed } from '../parts/words.js';

/** @import {Say} from '../parts/words.js' */
/** @import {Circuit, Wire} from './wires.js' */

/**
 * @typedef {{wire: number} | {unit: string}} Choice what is looked at: a wire by its place, or a unit by its name
 * @typedef {Choice | 'all'} Lit what is drawn strongly
 * @typedef {{pinned: Choice}} Life what only a figure that is alive has: what it stays at when the pointer leaves
 */

/** Lines are so thick, in pixels. */
const THIN = 1;
const THICK = 7;

/**
 * The whole figure: the net, all of its wires in words, and one of them or a unit large. Without `life` it is the
 * static picture, of the same shape.
 *
 * @param {Circuit} circuit
 * @param {Choice} looked
 * @param {string} title
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(circuit, looked, title, say, life) {
  return html`<div class="circuit"${attribute('data-alive', life !== undefined)}>
<div class="circuit-main">${title !== '' && html`<p class="circuit-title"><b>${title}</b></p>`}
${net(circuit, looked, title, say, life)}</div>
<div class="circuit-one" role="group" aria-label="${heading(circuit, looked)}">${'unit' in looked ? card(circuit, looked.unit, say) : weight(circuit.wires[looked.wire], say)}</div>
<div class="circuit-wires"><p class="small-heading circuit-key">${say('circuit-wires')} <span class="circuit-sample"><span class="rows-line adds" aria-hidden="true"></span> ${say('circuit-adds')}</span> <span class="circuit-sample"><span class="rows-line takes" aria-hidden="true"></span> ${say('circuit-takes')}</span></p>
<div class="circuit-list"${attribute('role', life && 'radiogroup')}${attribute('aria-label', life && say('circuit-wires'))}>${circuit.wires.map((wire, at) => entry(wire, at, looked, say, life))}</div></div>
${life && html`<p class="said" role="status">${said(circuit, looked, say)}</p>`}
</div>`.toString();
}

/**
 * Units and lines without anything around.
 *
 * @param {Circuit} circuit
 * @param {Lit} looked
 * @param {string} title
 * @param {Say} say
 * @param {Life} [life]
 */
export function net(circuit, looked, title, say, life) {
  const { layers, nodes } = circuit;
  const slots = Math.max(...nodes.map(({ slot }) => slot)) + 1;
  return html`<div class="circuit-net" style="--layers: ${layers.length}; --slots: ${slots}">
${layers.map((name, at) => html`<span class="circuit-layer value" style="--layer: ${at}">${name}</span>`)}
${lines(circuit, looked, slots, 'wide', title, say)}${lines(circuit, looked, slots, 'tall', title, say)}
<div class="circuit-nodes"${attribute('role', life && 'radiogroup')}${attribute('aria-label', life && say('circuit-units'))}>${nodes.map((node, at) => tile(circuit, node, at, looked, say, life))}</div>
</div>`;
}

/**
 * The wires as lines, from left to right, or on a phone from the bottom up: both are there, and the stylesheet shows
 * the one that fits.
 *
 * @param {Circuit} circuit
 * @param {Lit} looked
 * @param {number} slots
 * @param {'wide' | 'tall'} way
 * @param {string} title
 * @param {Say} say
 */
function lines({ layers, nodes, wires }, looked, slots, way, title, say) {
  /** @param {string} name */
  const place = (name) => {
    const { layer = 0, slot = 0 } = nodes.find((node) => node.name === name) ?? {};
    return way === 'wide' ? [layer + 0.5, slot + 0.5] : [slot + 0.5, layers.length - layer - 0.5];
  };
  const drawn = wires.map((wire, at) => {
    const [x = 0, y = 0] = place(wire.from);
    const [toX = 0, toY = 0] = place(wire.to);
    const bend = way === 'wide' ? `${(x + toX) / 2} ${y} ${(x + toX) / 2} ${toY}` : `${x} ${(y + toY) / 2} ${toX} ${(y + toY) / 2}`;
    return { wire, at, lit: touches(wire, at, looked), d: `M${x} ${y}C${bend} ${toX} ${toY}` };
  });
  // What is lit lies on top.
  drawn.sort((one, other) => Number(one.lit) - Number(other.lit) || other.at - one.at);
  const label = `${title}${title && ': '}${wires.map((wire) => sentence(wire, say)).join(' ')}`;
  return html`<svg class="rows-lines circuit-lines circuit-${way}" viewBox="0 0 ${way === 'wide' ? `${layers.length} ${slots}` : `${slots} ${layers.length}`}" preserveAspectRatio="none" role="img" aria-label="${label}">${drawn.map(
    ({ wire, at, lit, d }) =>
      html`<g data-key="${at}" data-wire="${at}"><path class="circuit-reach" d="${d}"/><path class="${kind(wire)}"${attribute('data-lit', lit)} stroke-width="${(THIN + (THICK - THIN) * Math.abs(wire.share)).toFixed(1)}" d="${d}"/></g>`,
  )}</svg>`;
}

/**
 * A unit in its place.
 *
 * @param {Circuit} circuit
 * @param {Circuit['nodes'][0]} node
 * @param {number} at
 * @param {Lit} looked
 * @param {Say} say
 * @param {Life} [life]
 */
function tile({ wires }, { name, layer, slot, picture: icon }, at, looked, say, life) {
  const chosen = life && 'unit' in life.pinned && life.pinned.unit === name;
  const reached = chosen || (at === 0 && life && 'wire' in life.pinned);
  const wire = looked !== 'all' && 'wire' in looked ? wires[looked.wire] : undefined;
  const lit = looked !== 'all' && 'unit' in looked ? looked.unit === name : [wire?.from, wire?.to].includes(name);
  const radio = life && html` role="radio" data-set="unit" data-value="${name}" aria-checked="${chosen}" tabindex="${reached ? 0 : -1}" aria-label="${name}"`;
  return html`<div class="circuit-node" data-key="${name}" data-unit="${name}" style="--layer: ${layer}; --slot: ${slot}"${attribute('data-lit', lit)}${radio}>${picture(icon, life ? '' : say('looks-for', name))}<span class="circuit-name">${name.slice(name.lastIndexOf(':') + 1)}</span></div>`;
}

/**
 * A wire in words, by which the keyboard reaches it.
 *
 * @param {Wire} wire
 * @param {number} at
 * @param {Choice} looked
 * @param {Say} say
 * @param {Life} [life]
 */
function entry(wire, at, looked, say, life) {
  const chosen = life && 'wire' in life.pinned && life.pinned.wire === at;
  const reached = chosen || (at === 0 && life && 'unit' in life.pinned);
  const radio = life && html` role="radio" data-set="wire" data-value="${at}" aria-checked="${chosen}" tabindex="${reached ? 0 : -1}" aria-label="${sentence(wire, say)}"`;
  return html`<div class="circuit-entry" data-key="${at}" data-wire="${at}"${attribute('data-lit', touches(wire, at, looked))}${radio}>${row(wire, `${wire.from} → ${wire.to}`, say)}</div>`;
}

/**
 * @param {Wire} wire
 * @param {string} text
 * @param {Say} say
 */
function row(wire, text, say) {
  return html`<span class="rows-line ${kind(wire)}" aria-hidden="true"></span><span class="circuit-ends">${text}</span><span class="value">${signed(wire.weight, say)}</span>`;
}

/**
 * One wire: its kernel, its number, and what it does in words.
 *
 * @param {Wire | undefined} wire
 * @param {Say} say
 */
function weight(wire, say) {
  if (!wire) {
    return '';
  }
  const { from, to, width, height, kernel: weights } = wire;
  const most = peak(weights);
  return html`<div class="circuit-weight" data-key="weight"><p class="circuit-head"><b>${from} → ${to}</b> <span class="circuit-sum">${signed(wire.weight, say)}</span></p>
<div class="circuit-map" style="aspect-ratio: ${width} / ${height}">${kernel(weights, width, most, { label: say('weights-positions', height, width) })}</div>${legend(signed(-most, say), signed(most, say))}
<div class="circuit-words">${deeds([from, to], wire, say).map((told) => html`<p>${told}</p>`)}</div></div>`;
}

/**
 * A unit's card: its picture large, and what feeds it and what it feeds in this circuit.
 *
 * @param {Circuit} circuit
 * @param {string} name
 * @param {Say} say
 */
function card({ nodes, wires }, name, say) {
  const node = nodes.find((one) => one.name === name);
  /** @param {'from' | 'to'} end @param {string} title */
  const ends = (end, title) => {
    const joined = wires.filter((wire) => wire[end === 'from' ? 'to' : 'from'] === name);
    return joined.length > 0 && html`<p class="small-heading">${title}</p>${joined.map((wire) => html`<div class="circuit-row">${row(wire, wire[end], say)}</div>`)}`;
  };
  return html`<div class="circuit-card" data-key="card"><p class="circuit-head"><b>${name}</b></p><div class="circuit-map">${node && picture(node.picture, say('looks-for', name))}</div>
<div class="circuit-words">${ends('from', say('circuit-inputs'))}${ends('to', say('circuit-outputs'))}</div></div>`;
}

/**
 * @param {Circuit} circuit
 * @param {Choice} looked
 */
function heading({ wires }, looked) {
  return 'unit' in looked ? looked.unit : `${wires[looked.wire]?.from} → ${wires[looked.wire]?.to}`;
}

/**
 * For a screen reader: what a wire does, or all that a unit takes part in.
 *
 * @param {Circuit} circuit
 * @param {Choice} looked
 * @param {Say} say
 */
function said({ wires }, looked, say) {
  if ('unit' in looked) {
    const its = wires.filter((wire, at) => touches(wire, at, looked));
    return `${looked.unit}: ${its.length > 0 ? its.map((wire) => sentence(wire, say)).join(' ') : say('circuit-alone')}`;
  }
  const wire = wires[looked.wire];
  return wire ? `${sentence(wire, say)} ${deeds([wire.from, wire.to], wire, say).join(' ')}` : '';
}

/**
 * "mixed4b:175 excites mixed5a:113: +1.36."
 *
 * @param {Wire} wire
 * @param {Say} say
 */
function sentence(wire, say) {
  return say(wire.weight > 0 ? 'weights-excites' : 'weights-inhibits', wire.from, wire.to, signed(wire.weight, say));
}

/**
 * @param {Wire} wire
 * @param {number} at
 * @param {Lit} looked
 */
function touches({ from, to }, at, looked) {
  return looked === 'all' || ('unit' in looked ? from === looked.unit || to === looked.unit : looked.wire === at);
}

/** The class of its line. @param {Wire} wire */
function kind({ weight: sum }) {
  return sum > 0 ? 'adds' : 'takes';
}
