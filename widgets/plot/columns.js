/** The columns of a table, each as what its texts are. Pure. */

/** @import {Table} from '../types' */

/**
 * @typedef {{name: string, kind: 'number' | 'date' | 'text', values: (number | string)[]}} Column a date as milliseconds since 1970, UTC;
 *     what is missing is NaN or an empty text
 */

const NUMBER = /^[-+\u2212]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const DATE = /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?Z?)?)?$/;

/**
 * @param {Table} table
 * @param {string} name
 * @param {string} attribute that names it
 * @returns {Column}
 */
export function column({ columns, rows }, name, attribute) {
  const at = columns.indexOf(name);
  if (at < 0) {
    throw new Error(`${attribute}: the table has no column “${name}”; it has ${columns.join(', ')}`);
  }
  const texts = rows.map((row) => row[at] ?? '');
  const there = texts.filter((text) => text !== '');
  if (there.length > 0 && there.every((text) => NUMBER.test(text))) {
    return { name, kind: 'number', values: texts.map((text) => (text === '' ? NaN : Number(text.replace('\u2212', '-')))) };
  }
  if (there.length > 0 && there.every((text) => DATE.test(text))) {
    return { name, kind: 'date', values: texts.map((text) => (text === '' ? NaN : Date.parse(text.length > 10 && !text.endsWith('Z') ? `${text}Z` : text))) };
  }
  return { name, kind: 'text', values: texts };
}

/**
 * A column of numbers, without which there is nothing to draw.
 *
 * @param {Table} table
 * @param {string} name
 * @param {string} attribute
 * @returns {number[]}
 */
export function numbers(table, name, attribute) {
  const { kind, values } = column(table, name, attribute);
  if (kind !== 'number') {
    const stray = values.findIndex((value) => typeof value === 'string' && !NUMBER.test(value));
    const found = kind === 'date' ? 'dates' : `“${values[stray]}” in its row ${stray + 1}`;
    throw new Error(`${attribute}: the column “${name}” is not one of numbers: found ${found}`);
  }
  return values.map(Number);
}
