/** A table's values as places in a drawing of 100 by 100, with the ticks of its axes. Pure; runs while a page is made. */
import { column, numbers } from './columns.js';

/** @import {Given} from '../plot.js' */
/** @import {Column} from './columns.js' */

/**
 * @typedef {{at: number, text: string}} Tick `at` from the left or from the top; of numbers the text is in English digits
 * @typedef {{label: string, ticks: Tick[]}} Axis
 * @typedef {{x: number, y: number, row: number, of: [x: string, y: string], width?: number}} Item a place and what is there; `row` of the
 *     table, -1 for none; `width` of a bar from its beginning at `x`
 * @typedef {{name: string, items: Item[]}} Series
 * @typedef {{mark: Given['mark'], across: Axis, up: Axis, series: Series[], names: string[], zero: number}} Plot `names` of bars, in order;
 *     `zero` where values begin, from the top or for bars from the left
 */

/** So many can be told apart. */
const MOST_SERIES = 6;

/** So many bars fit under each other before nobody reads them. */
const MOST_BARS = 60;

/**
 * @param {any} d3
 * @param {Given} given
 * @returns {Plot}
 */
export function placed(d3, given) {
  const groups = grouped(given);
  const labels = [given.xLabel || given.x, given.yLabel || given.y];
  if (given.mark === 'histogram') {
    return histogram(d3, given, groups, labels);
  }
  if (given.y === '') {
    throw new Error('y: a column is needed; only a histogram counts by itself');
  }
  return given.mark === 'bar' ? bars(d3, given, groups, labels) : points(d3, given, groups, labels);
}

/**
 * The rows of each series, in the order in which they first come.
 *
 * @param {Given} given
 * @returns {{name: string, rows: number[]}[]}
 */
function grouped({ data, color }) {
  if (color === '') {
    return [{ name: '', rows: data.rows.map((_, at) => at) }];
  }
  const { values } = column(data, color, 'color');
  const names = [...new Set(values.map(String))];
  if (names.length > MOST_SERIES) {
    throw new Error(`color: the column “${color}” has ${names.length} different values; ${MOST_SERIES} can be told apart`);
  }
  return names.map((name) => ({ name, rows: values.flatMap((value, at) => (String(value) === name ? [at] : [])) }));
}

/**
 * Lines, dots and areas.
 *
 * @param {any} d3
 * @param {Given} given
 * @param {{name: string, rows: number[]}[]} groups
 * @param {string[]} labels
 * @returns {Plot}
 */
function points(d3, given, groups, [across = '', up = '']) {
  const x = column(given.data, given.x, 'x');
  const y = numbers(given.data, given.y, 'y');
  const start = given.zero === 'yes' || given.mark === 'area';
  const horizontal = scaled(d3, x, given.mark === 'dot');
  const vertical = d3.scaleLinear(extent(d3, start ? [...y, 0] : y), [100, 0]).nice(6);
  const series = groups.map(({ name, rows }) => {
    const items = rows
      .filter((row) => Number.isFinite(y[row]) && !Number.isNaN(x.values[row]) && x.values[row] !== '')
      .map((row) => ({ x: round(horizontal.at(x.values[row])), y: round(vertical(y[row])), row, of: said(given, row) }));
    return { name, items: given.mark === 'dot' ? items : items.sort((one, other) => one.x - other.x) };
  });
  return {
    mark: given.mark,
    across: { label: across, ticks: horizontal.ticks },
    up: { label: up, ticks: ticks(vertical, 6) },
    series,
    names: [],
    zero: round(vertical(start ? 0 : vertical.domain()[0])),
  };
}

/**
 * Bars lie, so that their names can be read.
 *
 * @param {any} d3
 * @param {Given} given
 * @param {{name: string, rows: number[]}[]} groups
 * @param {string[]} labels
 * @returns {Plot}
 */
function bars(d3, given, groups, [up = '', across = '']) {
  const { values } = column({ ...given.data }, given.x, 'x');
  const lengths = numbers(given.data, given.y, 'y');
  const texts = given.data.rows.map((_, row) => said(given, row)[0]);
  const names = [...new Set(texts)];
  if (names.length > MOST_BARS) {
    throw new Error(`x: the column “${given.x}” has ${names.length} different values; ${MOST_BARS} bars can be read`);
  }
  const scale = d3.scaleLinear(extent(d3, [...lengths, 0]), [0, 100]).nice(6);
  const series = groups.map(({ name, rows }) => {
    const seen = new Set();
    const items = rows
      .filter((row) => Number.isFinite(lengths[row]))
      .map((row) => {
        const text = texts[row] ?? '';
        if (seen.has(text)) {
          throw new Error(`x: “${text}” has two rows${name && ` of “${name}”`}; each bar stands for one`);
        }
        seen.add(text);
        const [from, to] = [scale(Math.min(lengths[row] ?? 0, 0)), scale(Math.max(lengths[row] ?? 0, 0))];
        return { x: round(from), width: round(to - from), y: names.indexOf(text), row, of: said(given, row) };
      });
    return { name, items };
  });
  return {
    mark: 'bar',
    across: { label: across, ticks: scale.ticks(6).map((/** @type {number} */ tick) => ({ at: round(scale(tick)), text: String(tick) })) },
    up: { label: up, ticks: [] },
    series,
    names: values.length > 0 ? names : [],
    zero: round(scale(0)),
  };
}

/**
 * @param {any} d3
 * @param {Given} given
 * @param {{name: string, rows: number[]}[]} groups
 * @param {string[]} labels
 * @returns {Plot}
 */
function histogram(d3, given, groups, [across = '', up = '']) {
  if (groups.length > 1) {
    throw new Error('color: a histogram has one series; draw several figures beside each other');
  }
  if (given.bins < 1 || given.bins > 200) {
    throw new Error(`bins=${given.bins}: 1 to 200`);
  }
  const values = numbers(given.data, given.x, 'x').filter(Number.isFinite);
  const scale = d3.scaleLinear(extent(d3, values), [0, 100]).nice(given.bins);
  // A threshold at the very end would make a bin of its own of the largest value.
  const [, end] = scale.domain();
  const thresholds = scale.ticks(given.bins).filter((/** @type {number} */ tick) => tick < end);
  const found = d3.bin().domain(scale.domain()).thresholds(thresholds)(values);
  const most = Math.max(...found.map((/** @type {number[]} */ bin) => bin.length));
  const vertical = d3.scaleLinear([0, most], [100, 0]).nice(5);
  const items = found.map((/** @type {any} */ bin) => ({
    x: round(scale(bin.x0)),
    width: round(scale(bin.x1) - scale(bin.x0)),
    y: round(vertical(bin.length)),
    row: -1,
    of: [`${bin.x0} – ${bin.x1}`, String(bin.length)],
  }));
  return {
    mark: 'histogram',
    across: { label: across, ticks: scale.ticks(7).map((/** @type {number} */ tick) => ({ at: round(scale(tick)), text: String(tick) })) },
    up: { label: up, ticks: ticks(vertical, 5).filter(({ text }) => Number.isInteger(Number(text))) },
    series: [{ name: '', items }],
    names: [],
    zero: 100,
  };
}

/**
 * The scale from left to right: of numbers, of days, or of texts side by side.
 *
 * @param {any} d3
 * @param {Column} column
 * @param {boolean} air whether its ends are rounded, so that nothing lies on the edge
 * @returns {{at: (value: any) => number, ticks: Tick[]}}
 */
function scaled(d3, { name, kind, values }, air) {
  if (kind === 'text') {
    const names = [...new Set(values)];
    if (names.length > 24) {
      throw new Error(`x: the column “${name}” has ${names.length} different texts, too many to stand side by side; mark=bar lists up to ${MOST_BARS}`);
    }
    const scale = d3.scalePoint(names, [0, 100]).padding(0.5);
    return { at: scale, ticks: names.map((text) => ({ at: round(scale(text)), text: String(text) })) };
  }
  const scale = (kind === 'date' ? d3.scaleUtc : d3.scaleLinear)(extent(d3, values), [0, 100]);
  if (air) {
    scale.nice(7);
  }
  if (kind === 'number') {
    return { at: scale, ticks: scale.ticks(7).map((/** @type {number} */ tick) => ({ at: round(scale(tick)), text: String(tick) })) };
  }
  const days = scale.ticks(6);
  // Days as ISO 8601 has them are read in every language.
  const form = d3.utcFormat(days.every((/** @type {Date} */ day) => day.getTime() === d3.utcYear(day).getTime()) ? '%Y' : days.every((/** @type {Date} */ day) => day.getTime() === d3.utcMonth(day).getTime()) ? '%Y-%m' : days.every((/** @type {Date} */ day) => day.getTime() === d3.utcDay(day).getTime()) ? '%Y-%m-%d' : '%m-%d %H:%M');
  return { at: scale, ticks: days.map((/** @type {Date} */ day) => ({ at: round(scale(day)), text: form(day) })) };
}

/**
 * @param {any} scale
 * @param {number} count
 * @returns {Tick[]}
 */
function ticks(scale, count) {
  return scale.ticks(count).map((/** @type {number} */ tick) => ({ at: round(scale(tick)), text: String(tick) }));
}

/**
 * @param {any} d3
 * @param {(number | string)[]} values
 */
function extent(d3, values) {
  const [low, high] = d3.extent(values.filter((value) => Number.isFinite(value)));
  if (low === undefined) {
    throw new Error('the table has no values to draw');
  }
  return low === high ? [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2] : [low, high];
}

/**
 * What a row says, as the author wrote it.
 *
 * @param {Given} given
 * @param {number} row
 * @returns {[string, string]}
 */
function said({ data: { columns, rows }, x, y }, row) {
  return [rows[row]?.[columns.indexOf(x)] ?? '', rows[row]?.[columns.indexOf(y)] ?? ''];
}

/** @param {number} value */
function round(value) {
  return Number(value.toFixed(2));
}
