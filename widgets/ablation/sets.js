/** Which units of a figure are changed together, and what it records. Pure. */

/** @import {AblateAnswer, Picture, PredictAnswer} from '../types' */

/**
 * @typedef {{layer: string, channels: number[], scale: number}} Set units of one layer, ascending, and what they are multiplied by
 * @typedef {{layer: string, channels: number[]}} Group the units of a layer that can be changed
 * @typedef {{name: string, before: number, after: number}} Shift of a class: its probability
 * @typedef {{name: string, pictures: number, before: number, after: number}} Count of a class: how many pictures are taken for what they are
 * @typedef {{pictures: number, changed: number, before: number, after: number, classes: Count[]}} Accuracy how many pictures in all
 * @typedef {{classes: Shift[], accuracy: Accuracy | null}} Effect
 * @typedef {{
 *   groups: Group[], scales: number[], icons: Record<string, Picture>, pictures: {picture: Picture, classes: PredictAnswer['classes']}[],
 *   alone: Record<string, number[]>, first: Set, effect: Effect,
 * }} Ablated `alone`: the first class's probability with this unit alone changed, by unit and picture; `effect`: of the first set, on the first picture
 */

/** How many classes of a picture, and how many kinds of the probe set, are shown. */
const CLASSES = 5;
const KINDS = 6;

/**
 * The units by layer, in the order in which the layers are named.
 *
 * @param {{layer: string, channel: number}[]} units
 * @returns {Group[]}
 */
export function groups(units) {
  const layers = [...new Set(units.map(({ layer }) => layer))];
  return layers.map((layer) => ({
    layer,
    channels: sorted(units.filter((one) => one.layer === layer).map(({ channel }) => channel)),
  }));
}

/**
 * The sets that are recorded: each unit alone and all of a layer, multiplied by each number; and by the first
 * number every few of a layer.
 *
 * @param {Group[]} all
 * @param {number[]} scales
 * @param {number} together how many are a few
 * @returns {Set[]}
 */
export function sets(all, scales, together) {
  const [first = 0, ...others] = scales;
  return all.flatMap(({ layer, channels }) => {
    const single = channels.map((channel) => [channel]);
    const every = channels.length > 1 ? [channels] : [];
    const few = combinations(channels, Math.min(together, channels.length - 1)).filter(({ length }) => length > 1);
    /** @param {number} scale @param {number[][]} chosen */
    const at = (scale, chosen) => chosen.map((one) => ({ layer, channels: one, scale }));
    return [...at(first, [...single, ...few, ...every]), ...others.flatMap((scale) => at(scale, [...single, ...every]))];
  });
}

/**
 * All ways to take up to so many.
 *
 * @param {number[]} from
 * @param {number} most
 * @returns {number[][]}
 */
function combinations(from, most) {
  if (most < 1) {
    return [];
  }
  return from.flatMap((one, at) => [[one], ...combinations(from.slice(at + 1), most - 1).map((others) => [one, ...others])]);
}

/**
 * The set after one unit was switched: units of another layer leave it.
 *
 * @param {Set} set
 * @param {string} layer
 * @param {number} channel
 * @returns {Set}
 */
export function switched(set, layer, channel) {
  const others = set.layer === layer ? set.channels : [];
  const without = others.filter((one) => one !== channel);
  return { ...set, layer, channels: without.length < others.length ? without : sorted([...others, channel]) };
}

/**
 * What the answers say, as the figure shows it: the first classes before and after, and the kinds that change most.
 *
 * @param {Required<AblateAnswer>['picture']} picture
 * @param {AblateAnswer['accuracy']} accuracy
 * @returns {Effect}
 */
export function effect(picture, accuracy) {
  /** @param {PredictAnswer['classes']} ranked @param {number} label */
  const share = (ranked, label) => ranked.find((one) => one.label === label)?.probability ?? 0;
  const named = new Map([...picture.before.slice(0, CLASSES), ...picture.after.slice(0, CLASSES)].map(({ label, name }) => [label, name]));
  const classes = [...named].map(([label, name]) => ({
    name,
    before: Number(share(picture.before, label).toPrecision(4)),
    after: Number(share(picture.after, label).toPrecision(4)),
  }));
  return { classes, accuracy: accuracy ? counted(accuracy) : null };
}

/**
 * @param {Required<AblateAnswer>['accuracy']} accuracy
 * @returns {Accuracy}
 */
function counted({ pictures, changed, before, after, classes }) {
  const most = classes.filter((one) => one.before !== one.after);
  most.sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
  return {
    pictures,
    changed,
    before: Math.round(before * pictures),
    after: Math.round(after * pictures),
    classes: most.slice(0, KINDS).map(({ name, pictures: of, before: was, after: is }) => ({ name, pictures: of, before: was, after: is })),
  };
}

/**
 * The effect of changing nothing.
 *
 * @param {Effect} any
 * @param {PredictAnswer['classes']} classes of the picture
 * @returns {Effect}
 */
export function none({ accuracy }, classes) {
  return {
    classes: classes.slice(0, CLASSES).map(({ name, probability }) => ({ name, before: probability, after: probability })),
    accuracy: accuracy && { ...accuracy, changed: 0, after: accuracy.before, classes: [] },
  };
}

/**
 * A set as text: "mixed4b:92,171".
 *
 * @param {Set} set
 */
export function written({ layer, channels }) {
  return channels.length > 0 ? `${layer}:${channels.join(',')}` : 'none';
}

/**
 * The set that such a text says, as far as the figure has its units.
 *
 * @param {string} text
 * @param {Group[]} all
 */
export function read(text, all) {
  const at = text.lastIndexOf(':');
  const group = all.find(({ layer }) => layer === text.slice(0, at));
  const wanted = new Set(text.slice(at + 1).split(',').map(Number));
  return { layer: group?.layer ?? all[0]?.layer ?? '', channels: group?.channels.filter((one) => wanted.has(one)) ?? [] };
}

/** @param {number[]} channels */
function sorted(channels) {
  return [...new Set(channels)].sort((one, other) => one - other);
}
