/** The fields of a question that a figure varies, as an author writes them: `steps: 16, 64, 256`. */

/** @import {Question} from '../types' */

/**
 * @typedef {{name: string, value: unknown}} Choice
 * @typedef {{label: string, path: string[], choices: Choice[]}} Axis `path` leads from the question to the field
 */

const FORM = 'write a field and its values, as in “steps: 16, 64, 256”';

/**
 * Reads `steps: 16, 64`, `Penalty = objectives.0: none = {…}, blur = {…}`: a name for the axis and for each of its
 * values may stand before what it names.
 *
 * @param {string} text
 * @returns {Axis}
 */
export function axis(text) {
  const [head = '', ...rest] = split(text, ':');
  const [label, path] = named(head);
  const choices = split(rest.join(':'), ',').map((one) => {
    const [name, value] = named(one);
    return { name, value: read(value) };
  });
  if (path === '' || rest.length === 0 || choices.some(({ name }) => name === '')) {
    throw new Error(`“${text}” is no axis; ${FORM}`);
  }
  const twice = choices.find(({ name }, at) => choices.findIndex((other) => other.name === name) < at);
  if (twice) {
    throw new Error(`“${text}” has “${twice.name}” twice`);
  }
  return { label, path: path.split('.'), choices };
}

/**
 * Every way to choose one value of each axis, as their numbers; the last axis changes fastest.
 *
 * @param {Axis[]} axes
 * @returns {number[][]}
 */
export function ways(axes) {
  return axes.reduce(
    (before, { choices }) => before.flatMap((way) => choices.map((_, at) => [...way, at])),
    /** @type {number[][]} */ ([[]]),
  );
}

/**
 * The question with one value put in for each axis.
 *
 * @param {Question} question
 * @param {Axis[]} axes
 * @param {number[]} way
 * @returns {Question}
 */
export function asked(question, axes, way) {
  /** @type {Question} */
  const made = JSON.parse(JSON.stringify(question));
  axes.forEach(({ path, choices }, at) => put(made, path, choices[way[at] ?? 0]?.value));
  return made;
}

/**
 * @param {unknown} holder an object, or a list
 * @param {string[]} path
 * @param {unknown} value
 */
function put(holder, [field = '', ...rest], value) {
  const there = /** @type {Record<string, unknown>} */ (holder);
  if (rest.length === 0) {
    there[field] = value;
  } else if (typeof there[field] === 'object' && there[field] !== null) {
    put(there[field], rest, value);
  } else {
    throw new Error(`the question has no “${field}” that could hold “${rest.join('.')}”`);
  }
}

/**
 * What stands before the first equals sign, and what behind it; the same twice where there is none.
 *
 * @param {string} text
 * @returns {[name: string, value: string]}
 */
function named(text) {
  const [name = '', ...rest] = split(text, '=');
  return rest.length > 0 ? [name, rest.join('=')] : [name, name];
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Splits at a mark that stands outside of brackets and quotation marks.
 *
 * @param {string} text
 * @param {string} mark
 */
function split(text, mark) {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    quoted = character === '"' ? !quoted : quoted;
    depth += quoted ? 0 : '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
    if (character === mark && depth === 0 && !quoted) {
      parts.push('');
    } else {
      parts[parts.length - 1] += character;
    }
  }
  return parts.map((part) => part.trim());
}
