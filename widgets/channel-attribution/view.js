import { asking as askingView, sorry } from '../parts/asking-view.js';
import { menu } from '../parts/controls.js';
import { attribute, html } from '../parts/html.js';
import { balance, effect, extremes, inAll, influence, sample } from '../parts/influence-view.js';
import { picture } from '../parts/picture.js';
import { lines as linesView, radio, tile } from '../parts/rows-view.js';
import { shelf } from '../parts/seen-view.js';
import { list, signed, unit } from '../parts/words.js';
import { amounts, down, edges, same, up } from './graph.js';

/** @import {Picture, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Aim, Edge, Graph, Looked, Root, Row, Traced, Unit} from './graph.js' */

/**
 * @typedef {{picture: number, graph: Graph, root: Root, icons: Record<string, Picture>}} Place
 * @typedef {{
 *   live: boolean, wanted: {picture: number, aim: Aim}, pinned: Root, looking: boolean, asking: Step | undefined,
 *   known: (aim: Aim) => boolean,
 *   problem: {text: string, offers: {name: string, value: string, text: string}[]} | undefined,
 * }} Life what only a figure that is alive has; `known` tells what needs no asking
 */

/**
 * The whole figure. Without `life` it is the static picture, of the same shape.
 *
 * @param {Traced} traced
 * @param {Place} place
 * @param {Say} say
 * @param {Life} [life]
 */
export function view(traced, place, say, life) {
  const looked = /** @type {Looked} */ (traced.pictures[place.picture]);
  const named = { ...place, looked, aim: aimName(looked, place.graph.aim, say), lines: edges(place.graph, place.root) };
  return html`<div class="channels"${attribute('data-alive', life !== undefined)}>
<div class="controls">${life && menus(traced, life, say)}</div>
<div class="channels-look">${look(named, say, life)}${shelf(traced.pictures, life?.wanted.picture ?? 0, say, life)}</div>
<div class="channels-main"${attribute('aria-busy', life?.asking && 'true')}>
${life?.asking && html`<div data-key="asking">${askingView(life.asking, say)}</div>`}${life?.problem && html`<div data-key="problem">${sorry(life.problem)}</div>`}
<div class="rows" data-rest style="--slots: ${traced.slots}"${life && html` role="radiogroup" aria-label="${say('channels-graph', named.aim)}"`}>
<div class="rows-head"></div>${rootNode(named, say, life)}
${place.graph.rows.map((_, index) => layer(traced, named, index, say, life))}
</div>
<p class="value channels-key"><span class="rows-line adds"></span> ${say('channels-excites')} <span class="rows-line takes"></span> ${say('channels-inhibits')} <span>${say('channels-edge')}</span></p>
</div>
${life && html`<p class="said" role="status">${said(named, say, life)}</p>`}
</div>`.toString();
}

/** @typedef {Place & {looked: Looked, aim: string, lines: Edge[]}} Named with the name of what is asked about, and the lines that are drawn */

/**
 * The class, and the one that it is told apart from.
 *
 * @param {Traced} traced
 * @param {Life} life
 * @param {Say} say
 */
function menus({ pictures }, { wanted: { picture: index, aim }, known }, say) {
  const labels = pictures[index]?.labels ?? [];
  const others = labels.filter(({ label }) => label !== aim.label && (label === aim.minus || known({ ...aim, minus: label })));
  return html`${menu('label', say('channels-class'), labels.map(({ label, name }) => ({ value: String(label), text: name })), String(aim.label))}${
    others.length > 0 &&
    menu(
      'minus',
      say('channels-less'),
      [
        { value: 'none', text: say('channels-no-other') },
        ...others.map(({ label, name }) => ({ value: String(label), text: name })),
      ],
      String(aim.minus ?? 'none'),
    )
  }`;
}

/**
 * The picture, and on it the places where the chosen channel does what it does.
 *
 * @param {Named} named
 * @param {Say} say
 * @param {Life} [life]
 */
function look(named, say, life) {
  const { graph, root, looked, aim, icons } = named;
  const chosen = chosenUnit(graph, root);
  const name = chosen ? unit(chosen.row.layer.name, chosen.unit.channel) : aim;
  const most = chosen ? extremes(chosen.unit.map, chosen.row.layer, say) : '';
  const large = icons[name];
  const scale = Math.max(...(chosen?.unit.map ?? []).map(Math.abs), 1e-9);
  const alt = chosen ? `${name}, ${say('channels-where', aim)}: ${most}` : say('ablate-picture', looked.classes[0]?.name ?? say('unknown'));
  return html`<p class="small-heading channels-chosen"><b>${name}</b> ${chosen ? say('channels-where', aim) : say('channels-all')}</p>
<div class="channels-pair"><div class="stage"${attribute('data-drop', life?.live)}>${picture(looked.picture, alt, { className: 'pixels', lazy: life === undefined })}<svg viewBox="0 0 ${chosen?.row.layer.width ?? 1} ${chosen?.row.layer.height ?? 1}" preserveAspectRatio="none" aria-hidden="true">${chosen && influence(chosen.unit.map, chosen.row.layer, scale)}</svg></div>
<div class="channels-about">${chosen && html`<div class="channels-icon">${large ? picture(large, say('looks-for', name)) : html`<span class="blank"></span>`}</div>`}<div class="channels-facts">${chosen && html`<p class="channels-legend">${sample(1)}${say('adds')} ${sample(-1)}${say('takes-away')}</p><p class="value">${inAll(chosen.unit.map, say)}</p>`}</div></div></div>`;
}

/**
 * @param {Named} named
 * @param {Say} say
 * @param {Life} [life]
 */
function rootNode({ graph, root, aim }, say, life) {
  return html`<div class="rows-row" data-key="class"><div class="channels-class"${attribute('data-chosen', root === 'class')}${life && radio('root', 'class', life.pinned === 'class', `${aim}: ${effect(graph.score, say)}`)}><b>${aim}</b> <span class="value">${say('logit')} ${effect(graph.score, say)}</span></div></div>`;
}

/**
 * A layer's channels, and over them the lines to what is above.
 *
 * @param {Traced} traced
 * @param {Named} named
 * @param {number} index
 * @param {Say} say
 * @param {Life} [life]
 */
function layer(traced, named, index, say, life) {
  const { graph, root, aim, lines } = named;
  const row = /** @type {Row} */ (graph.rows[index]);
  const numbers = amounts(graph, root, index);
  const most = Math.max(...numbers.map(Math.abs), 1e-9);
  const away = root === 'class' ? 0 : index - root.row;
  const chosen = chosenUnit(graph, root);
  const relation =
    chosen && Math.abs(away) === 1
      ? say(away > 0 ? 'channels-to' : 'channels-from', unit(chosen.row.layer.name, chosen.unit.channel))
      : say('channels-does', aim);
  const shown = row.units.reduce((sum, { value }) => sum + value, 0);
  const own = lines.filter((one) => one.row === index);
  const label = life || own.length === 0 ? undefined : say('channels-lines', own.map((one) => lineName(named, one, say)).join(say('comma')));
  const drawn = own.map((one) => ({
    below: row.units[one.from]?.slot ?? 0,
    above: one.to === 'class' ? (traced.slots - 1) / 2 : (graph.rows[index - 1]?.units[one.to]?.slot ?? 0),
    share: one.share,
    lit: one.lit,
  }));
  return html`${linesView(`lines-${index}`, drawn, traced.slots, label)}
<div class="rows-head" data-key="head-${index}"><p class="small-heading"><b>${row.layer.name}</b> ${relation}</p><p class="value">${Math.abs(away) === 1 ? '' : say('channels-shown', effect(shown, say), effect(row.sum, say))}</p></div>
<div class="rows-row" data-key="row-${index}">${row.units.map((one, at) => node(named, row, { row: index, unit: at }, one, numbers[at] ?? 0, most, Math.abs(away) === 1, say, life))}</div>`;
}

/**
 * @param {Named} named
 * @param {Row} row
 * @param {{row: number, unit: number}} at
 * @param {Unit} one
 * @param {number} amount
 * @param {number} most of the row
 * @param {boolean} weight whether the amount is one
 * @param {Say} say
 * @param {Life} [life]
 */
function node({ root, aim, icons, lines }, row, at, one, amount, most, weight, say, life) {
  const name = unit(row.layer.name, one.channel);
  const lit = root === 'class' || same(root, at) || lines.some((edge) => edge.lit && (same(down(edge), at) || same(up(edge), at)));
  return tile({
    key: one.channel,
    slot: one.slot,
    icon: icons[name],
    alt: life ? '' : say('looks-for', name),
    name: one.channel,
    value: weight ? signed(amount, say) : effect(amount, say),
    bar: balance(amount / most),
    chosen: same(root, at),
    far: !lit,
    radio: life && radio('root', name, same(life.pinned, at), say('channels-one', name, effect(one.value, say), aim)),
  });
}

/**
 * @param {Graph} graph
 * @param {Root} root
 */
function chosenUnit({ rows }, root) {
  const row = root === 'class' ? undefined : rows[root.row];
  const one = root === 'class' ? undefined : row?.units[root.unit];
  return row && one && { row, unit: one };
}

/**
 * "conv3:12 → mixed4a:40 +0.31".
 *
 * @param {Named} named
 * @param {Edge} edge
 * @param {Say} say
 */
function lineName({ graph, aim }, edge, say) {
  /** @param {Root} end */
  const name = (end) => {
    const found = chosenUnit(graph, end);
    return found ? unit(found.row.layer.name, found.unit.channel) : aim;
  };
  return `${name(down(edge))} → ${name(up(edge))} ${signed(edge.weight, say)}`;
}

/**
 * "snail", or "snail less dog".
 *
 * @param {Looked} looked
 * @param {Aim} aim
 * @param {Say} say
 */
function aimName({ labels }, { label, minus }, say) {
  /** @param {number} wanted */
  const name = (wanted) => labels.find((one) => one.label === wanted)?.name ?? String(wanted);
  return minus === null ? name(label) : say('channels-difference', name(label), name(minus));
}

/**
 * For a screen reader: what the chosen channel does and where, what feeds it, and what it feeds.
 *
 * @param {Named} named
 * @param {Say} say
 * @param {Life} life
 */
function said(named, say, { asking, problem, looking }) {
  const { graph, root, aim, lines } = named;
  if (problem || looking || asking) {
    return problem?.text ?? (looking ? say('looking') : asking?.what ?? '');
  }
  const chosen = chosenUnit(graph, root);
  if (!chosen) {
    return `${aim}: ${effect(graph.score, say)}`;
  }
  const { row, unit: one } = chosen;
  /** @param {(edge: Edge) => Root} end @param {(edge: Edge) => Root} other */
  const ends = (end, other) =>
    lines
      .filter((edge) => same(end(edge), root) && other(edge) !== 'class')
      .sort((first, second) => Math.abs(second.share) - Math.abs(first.share))
      .map((edge) => `${chosenUnit(graph, other(edge))?.unit.channel} ${signed(edge.weight, say)}`);
  const fed = ends(up, down);
  const feeds = ends(down, up);
  return [
    `${say('channels-one', unit(row.layer.name, one.channel), effect(one.value, say), aim)}; ${extremes(one.map, row.layer, say)}`,
    ...(fed.length > 0 ? [say('channels-fed-by', list(fed, say))] : []),
    ...(feeds.length > 0 ? [say('channels-feeds', list(feeds, say))] : []),
  ].join('; ');
}
