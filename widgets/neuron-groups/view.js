import { asking as askingView, sorry } from '../parts/asking-view.js';
import { bar } from '../parts/bar.js';
import { strip } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { balance, effect } from '../parts/influence-view.js';
import { cells, frame, where } from '../parts/net.js';
import { picture } from '../parts/picture.js';
import { lines, radio, strong, tile } from '../parts/rows-view.js';
import { shelf } from '../parts/seen-view.js';
import { figure, list, percent, unit } from '../parts/words.js';
import { chip, fires } from './marks.js';
import { letter, links, moved, same, there, written } from './split.js';

/** @import {Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Choice, Group, Grouped, Link, Looked, Place, Split} from './split.js' */

/**
 * @typedef {{
 *   live: boolean, wanted: {picture: number, count: number}, pinned: Choice, looking: boolean, asking: Step | undefined,
 *   counts: number[], known: (count: number) => boolean,
 *   problem: {text: string, offers: {name: string, value: string, text: string}[]} | undefined,
 * }} Life what only a figure that is alive has; `known` tells which numbers of groups need no asking
 */

/** Less than this is told as nothing. */
const LEAST = 0.005;

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Grouped} grouped
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(grouped, place, say, life) {
  const { splits } = place;
  const slots = Math.max(...splits.map(({ groups }) => groups.length), 1);
  const all = splits.map((_, row) => links(splits, row, place.map));
  return html`<div class="neuron-groups"${attribute('data-alive', life !== undefined)}>
<div class="controls">${life && life.counts.length > 1 && strip('count', say('groups-count'), life.counts.map((count) => ({ value: count, text: String(count), dim: !life.known(count) })), life.wanted.count)}</div>
<div class="groups-look">${look(grouped, place, say, life)}${shelf(grouped.pictures, life?.wanted.picture ?? 0, say, life)}</div>
<div class="groups-main"${attribute('aria-busy', life?.asking && 'true')}>
${life?.asking && html`<div data-key="asking">${askingView(life.asking, say)}</div>`}${life?.problem && html`<div data-key="problem">${sorry(life.problem)}</div>`}
<div class="rows" data-rest style="--slots: ${slots}"${life && html` role="radiogroup" aria-label="${say('groups')}"`}>${splits.map((_, row) => layer(place, row, slots, all[row] ?? [], say, life))}</div>
${splits.length > 1 && html`<p class="value groups-key">${say('groups-line')}</p>`}
</div>
${life && html`<p class="said" role="status">${said(place, all.flat(), say, life)}</p>`}
</div>`.toString();
}

/**
 * The picture, and on it where the groups of a layer fire, or one of them.
 *
 * @param {Grouped} grouped
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
function look({ pictures }, place, say, life) {
  const { splits, map, choice, at } = place;
  const looked = /** @type {Looked} */ (pictures[place.picture]);
  const split = /** @type {Split} */ (splits[choice.row]);
  const { groups, layer: net } = split;
  const chosen = choice.group === undefined ? undefined : groups[choice.group];
  const shown = groups.flatMap(({ maps, maximum }, group) =>
    chosen && group !== choice.group ? [] : [{ group, map: maps[map] ?? [], scale: chosen ? maximum : Math.max(...groups.map((one) => one.maximum)) }],
  );
  const alt = say('groups-alt', looked.classes[0]?.name ?? say('picture'), net.name, peaks(split, map, choice.group, say));
  return html`<p class="small-heading groups-chosen"><b>${choice.group !== undefined && chip(choice.group)} ${name(splits, choice, say)}</b> ${chosen ? list(chosen.channels.slice(0, 3).map(({ channel }) => unit(net.name, channel)), say) : say('groups-explained', percent(1 - split.unexplained))}</p>
<div class="stage"${attribute('data-drop', life?.live)}>${picture(looked.picture, life ? '' : alt, { className: 'pixels', lazy: life === undefined })}<svg viewBox="0 0 ${net.width} ${net.height}" preserveAspectRatio="none" aria-hidden="true">${fires(shown, net)}${frame(at, net.width)}</svg>${life && cells(net, at, fired(split, map, at, say), say)}</div>
<p class="value groups-here">${where(at, net.width, say)}: ${fired(split, map, at, say)}</p>`;
}

/**
 * Where each group of a layer fires most, or the one that is chosen.
 *
 * @param {Split} split
 * @param {number} map
 * @param {number | undefined} only
 * @param {Say} say
 */
function peaks({ groups, layer: { width } }, map, only, say) {
  return groups
    .flatMap(({ maps }, group) => {
      const values = maps[map] ?? [];
      return only === undefined || only === group
        ? [say('groups-most', letter(group), where(values.indexOf(Math.max(...values)), width, say))]
        : [];
    })
    .join(say('comma'));
}

/**
 * What fires at a position, the strongest first.
 *
 * @param {Split} split
 * @param {number} map
 * @param {number} at
 * @param {Say} say
 */
function fired(split, map, at, say) {
  const all = there(split, map, at)
    .map((value, group) => ({ value, group }))
    .filter(({ value }) => value >= LEAST)
    .sort((one, other) => other.value - one.value);
  return all.length > 0 ? all.map(({ value, group }) => `${letter(group)} ${figure(value, say)}`).join(say('comma')) : say('groups-silent');
}

/**
 * A layer's groups, and what they do for the classes.
 *
 * @param {Place} place
 * @param {number} row
 * @param {number} slots
 * @param {Link[]} all lines to the groups of the layer above
 * @param {Say} say
 * @param {Life} [life]
 */
function layer(place, row, slots, all, say, life) {
  const { splits, map, choice, at } = place;
  const split = /** @type {Split} */ (splits[row]);
  const here = there(split, map, moved(at, /** @type {Split} */ (splits[choice.row]).layer, split.layer));
  const drawn = strong(all, (link) => touches(link, choice)).map((link) => ({ ...link, lit: choice.group === undefined || touches(link, choice) }));
  const label = life || drawn.length === 0 ? undefined : say('channels-lines', drawn.map((link) => linkName(splits, link)).join(say('comma')));
  const everything = { row, group: undefined };
  const other = choice.group !== undefined && row !== choice.row;
  /** What is told of a group: how alike it is to the one that is chosen in the other layer, else how much it fires. @param {number} group */
  const told = (group) => {
    const weight = links(splits, Math.max(row, choice.row), map).find((link) => touches(link, choice) && touches(link, { row, group }))?.weight ?? 0;
    const value = here[group] ?? 0;
    return other
      ? { value: percent(weight), bar: bar(weight) }
      : { value: figure(value, say), bar: bar(value / Math.max(split.groups[group]?.maximum ?? 0, 1e-9)) };
  };
  const lit = (/** @type {number} */ group) =>
    choice.group === undefined || (row === choice.row ? group === choice.group : reaches(splits, map, choice, { row, group }));
  return html`${row > 0 && lines(`lines-${row}`, drawn.map(({ from, to, share, lit: is }) => ({ below: from, above: to, share, lit: is })), slots, label)}
<div class="rows-head" data-key="head-${row}"><p class="small-heading"><b>${split.layer.name}</b> ${other ? say('groups-alike', name(splits, choice, say)) : say('groups-fires')}</p>${life && html`<span class="quiet groups-all"${radio('group', written(splits, everything), same(life.pinned, everything), name(splits, everything, say))}>${say('groups-all')}</span>`}</div>
<div class="rows-row" data-key="row-${row}">${split.groups.map((group, index) => {
    const one = { row, group: index };
    return tile({
      key: letter(index),
      slot: index,
      icon: group.picture,
      alt: life ? '' : say('groups-looks-for', letter(index), split.layer.name),
      name: html`${chip(index)} ${letter(index)}`,
      ...told(index),
      chosen: same(choice, one),
      far: !lit(index),
      radio: life && radio('group', written(splits, one), same(life.pinned, one), `${name(splits, one, say)}: ${effects(split, group, map, say)}`),
    });
  })}</div>
${split.labels.map(({ label, name: text }, index) => amounts(place, row, label, text, index, lit, say))}`;
}

/**
 * What each group of a layer does for one class.
 *
 * @param {Place} place
 * @param {number} row
 * @param {number} label
 * @param {string} text its name
 * @param {number} index its place
 * @param {(group: number) => boolean} lit
 * @param {Say} say
 */
function amounts({ splits, map }, row, label, text, index, lit, say) {
  const { groups } = /** @type {Split} */ (splits[row]);
  const most = Math.max(...groups.flatMap(({ effects: all }) => (all[map] ?? []).map(Math.abs)), 1e-9);
  return html`<div class="rows-head groups-label" data-key="label-${row}-${label}"><p class="small-heading">${say('groups-for', text)}</p></div>
<div class="rows-row groups-effects" data-key="effects-${row}-${label}">${groups.map((group, at) => {
    const amount = group.effects[map]?.[index] ?? 0;
    return html`<div class="groups-effect" data-key="${letter(at)}" style="grid-column: ${at + 1}"${attribute('data-far', !lit(at))}><span class="value"><span class="groups-letter">${letter(at)} </span>${effect(amount, say)}</span>${balance(amount / most)}</div>`;
  })}</div>`;
}

/**
 * Whether there is a line between two groups that is drawn.
 *
 * @param {Split[]} splits
 * @param {number} map
 * @param {Choice} choice
 * @param {Choice} other
 */
function reaches(splits, map, choice, other) {
  const all = links(splits, Math.max(choice.row, other.row), map);
  return strong(all, () => false).some((link) => touches(link, choice) && touches(link, other));
}

/**
 * @param {Link} link
 * @param {Choice} choice
 */
function touches({ row, from, to }, choice) {
  return choice.group !== undefined && ((choice.row === row && choice.group === from) || (choice.row === row - 1 && choice.group === to));
}

/**
 * @param {Split[]} splits
 * @param {Link} link
 */
function linkName(splits, { row, from, to, weight }) {
  return `${written(splits, { row, group: from })} – ${written(splits, { row: row - 1, group: to })} ${percent(weight)}`;
}

/**
 * @param {Split[]} splits
 * @param {Choice} choice
 * @param {Say} say
 */
function name(splits, { row, group }, say) {
  const net = splits[row]?.layer.name ?? '';
  return group === undefined ? say('groups-all-of', net) : say('groups-one', letter(group), net);
}

/**
 * @param {Split} split
 * @param {Group} group
 * @param {number} map
 * @param {Say} say
 */
function effects({ labels }, group, map, say) {
  return labels.map(({ name: text }, at) => `${text} ${effect(group.effects[map]?.[at] ?? 0, say)}`).join(say('comma'));
}

/**
 * For a screen reader: what is chosen, what lies where it fires, and what fires where the cursor is.
 *
 * @param {Place} place
 * @param {Link[]} all
 * @param {Say} say
 * @param {Life} life
 */
function said({ splits, map, choice, at }, all, say, { asking, problem, looking }) {
  if (problem || looking || asking) {
    return problem?.text ?? (looking ? say('looking') : asking?.what ?? '');
  }
  const split = /** @type {Split} */ (splits[choice.row]);
  const near = all.filter((link) => touches(link, choice) && link.weight > 0).sort((one, other) => other.weight - one.weight);
  return [
    name(splits, choice, say),
    ...(near.length > 0 ? [say('groups-with', list(near.slice(0, 2).map((link) => {
      const other = choice.row === link.row ? { row: link.row - 1, group: link.to } : { row: link.row, group: link.from };
      return `${written(splits, other)} ${percent(link.weight)}`;
    }), say))] : []),
    `${where(at, split.layer.width, say)}: ${fired(split, map, at, say)}`,
  ].join('; ');
}
