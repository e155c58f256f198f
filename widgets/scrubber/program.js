/** What an author wrote about sliders, formulas and steps, as something to compute a scene with. Pure. */
import { formula, TAKEN } from './expression.js';

/** @import {Axis, Line, Scene, Slider, Sliders} from '../parts/scrub.js' */
/** @import {Formula, Functions} from './expression.js' */
/** @import {Given} from '../scrubber.js' */

/** @typedef {{name: string, inputs: string[], formula: Formula}} Definition */

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
const SLIDER = new RegExp(`^([A-Za-z_]\\w*)\\s*:\\s*(${NUMBER})\\s+from\\s+(${NUMBER})\\s+to\\s+(${NUMBER})(?:\\s+by\\s+(${NUMBER}))?$`, 'i');
const RANGE = new RegExp(`^(?:([A-Za-z_]\\w*)\\s+)?(${NUMBER})\\s+to\\s+(${NUMBER})$`, 'i');

/** Of a curve. */
const POINTS = 240;

/** Steps that are computed, at each movement of a slider. */
const MOST_STEPS = 2000;

/**
 * @param {Given} given
 * @returns {{sliders: Sliders, compute: (values: Record<string, number>) => Scene}}
 */
export function program(given) {
  const sliders = parts(given.sliders).map(slider);
  const names = sliders.map(({ name }) => name);
  /** @type {Functions} */
  const functions = {};
  const own = (/** @type {Definition} */ { name, inputs, formula: read }) => {
    functions[name] = { inputs, formula: read };
  };
  const values = defined(given.let, names, functions, own);
  const known = [...names, ...values.filter(({ inputs }) => inputs.length === 0).map(({ name }) => name)];
  const over = range(given.over, 'over', 'x');
  const curves = parts(given.curves).map((text) => curve(text, over.label, known, functions));
  const walk = steps(given, known, functions);
  if (curves.length + walk.traces.length === 0 && given.field === '') {
    throw new Error('there is nothing to draw: write curves="sin(a*x)", or begin, next and trace');
  }
  const [across, up] = axes(given, over, walk.traces);
  if (given.field !== '' && (given.across === '' || given.up === '')) {
    throw new Error('field is drawn over a plane: write its extent, as in across="x -2 to 2" up="y -1 to 1"');
  }
  const field = given.field !== '' && formula(given.field, [...known, across.label, up.label], functions);
  return {
    sliders,
    compute: (chosen) => {
      const env = { ...chosen };
      /** @type {Record<string, number>} */
      const shown = {};
      for (const { name, inputs, formula: value } of values) {
        if (inputs.length === 0) {
          shown[name] = env[name] = value(env);
        }
      }
      return {
        lines: [...curves.map((one) => drawn(one, over, env)), ...walk.run(env)],
        ...(field && { field: (/** @type {number} */ x, /** @type {number} */ y) => field({ ...env, [across.label]: x, [up.label]: y }) }),
        values: shown,
        across,
        up,
      };
    },
  };
}

/**
 * "beta: 0.9 from 0 to 0.99 by 0.01".
 *
 * @param {string} text
 * @returns {Slider}
 */
function slider(text) {
  const [, name = '', ...numbers] = SLIDER.exec(text) ?? [];
  const [start = NaN, from = NaN, to = NaN, by = (to - from) / 100] = numbers.map((one) => (one === undefined ? undefined : Number(one)));
  if (name === '') {
    throw new Error(`“${text}” is no slider; write “beta: 0.9 from 0 to 0.99 by 0.01”`);
  }
  if (!(from < to && from <= start && start <= to && by > 0 && by <= to - from)) {
    throw new Error(`“${text}”: a slider begins between its ends, and its step is above 0 and fits between them`);
  }
  return { name: free(name, text), start, from, to, step: by };
}

/**
 * "rate = 1/(1 - beta); f(x) = x^2": values that are shown, and functions that others may use.
 *
 * @param {string} text
 * @param {string[]} names
 * @param {Functions} functions
 * @param {(definition: Definition) => void} own
 */
function defined(text, names, functions, own) {
  const known = [...names];
  return parts(text).map((part) => {
    const [, name = '', inputs, body = ''] = /^([A-Za-z_]\w*)\s*(?:\(([^)]*)\))?\s*=(.*)$/s.exec(part) ?? [];
    if (name === '') {
      throw new Error(`“${part}” is no definition; write “rate = 1/(1 - beta)” or “f(x) = x^2”`);
    }
    const takes = inputs === undefined ? [] : inputs.split(',').map((one) => one.trim());
    if (takes.some((one) => !/^[A-Za-z_]\w*$/.test(one))) {
      throw new Error(`“${part}”: what a function takes are names, as in “f(x, y) = x + y”`);
    }
    const definition = { name: free(name, part), inputs: takes, formula: formula(body.trim(), [...known, ...takes], functions) };
    if (takes.length > 0) {
      own(definition);
    } else {
      known.push(name);
    }
    return definition;
  });
}

/**
 * "sin(a*x)", or with a name of its own "sine = sin(a*x)".
 *
 * @param {string} text
 * @param {string} x
 * @param {string[]} names
 * @param {Functions} functions
 */
function curve(text, x, names, functions) {
  const [, name = text, body = text] = /^([^=]*?)\s*=(.*)$/s.exec(text) ?? [];
  return { name, formula: formula(body.trim(), [...names, x], functions) };
}

/**
 * @param {{name: string, formula: Formula}} curve
 * @param {Axis} over
 * @param {Record<string, number>} env
 * @returns {Line}
 */
function drawn({ name, formula: value }, { label, from = 0, to = 1 }, env) {
  return {
    name,
    points: Array.from({ length: POINTS + 1 }, (_, at) => {
      const x = from + ((to - from) * at) / POINTS;
      return [x, value({ ...env, [label]: x })];
    }),
  };
}

/**
 * What is repeated: where it begins, what each step makes of it, and what is drawn of that.
 *
 * @param {Given} given
 * @param {string[]} names
 * @param {Functions} functions
 */
function steps(given, names, functions) {
  const begin = defined(given.begin, names, functions, () => {});
  const states = begin.map(({ name }) => name);
  const known = [...names, ...states, 'n'];
  const next = defined(given.next, known, functions, () => {});
  const stray = next.find(({ name }) => !states.includes(name));
  if (stray) {
    throw new Error(`next: “${stray.name}” has no beginning; write it into begin, as in “${stray.name} = 0”`);
  }
  if (given.times < 1 || given.times > MOST_STEPS) {
    throw new Error(`times=${given.times}: 1 to ${MOST_STEPS} steps`);
  }
  const traces = parts(given.trace).map((text) => {
    const pair = text.split(',').map((one) => one.trim());
    if (pair.length > 2) {
      throw new Error(`trace: “${text}” is no line; write one formula, drawn over the steps, or two, as in “x, y”`);
    }
    return { name: text, pair: pair.map((one) => formula(one, known, functions)), plane: pair.length === 2 };
  });
  return {
    traces,
    /** @param {Record<string, number>} start @returns {Line[]} */
    run(start) {
      const env = { ...start };
      begin.forEach(({ name, formula: value }) => {
        env[name] = value(env);
      });
      const lines = traces.map(({ name }) => ({ name, points: /** @type {[number, number][]} */ ([]), dots: true }));
      for (let n = 0; n <= given.times; n++) {
        env['n'] = n;
        traces.forEach(({ pair: [one, other] }, at) => {
          const value = one?.(env) ?? NaN;
          lines[at]?.points.push(other ? [value, other(env)] : [n, value]);
        });
        next.forEach(({ name, formula: value }) => {
          env[name] = value(env);
        });
      }
      return lines;
    },
  };
}

/**
 * @param {Given} given
 * @param {Axis} over
 * @param {{name: string, plane: boolean}[]} traces
 * @returns {[across: Axis, up: Axis]}
 */
function axes(given, over, traces) {
  const [first] = traces;
  const [x = 'x', y = 'y'] = first?.plane ? first.name.split(',').map((one) => one.trim()) : [first ? 'n' : over.label, ''];
  const across = given.across !== '' ? range(given.across, 'across', x) : first ? { label: x } : over;
  return [across, given.up !== '' ? range(given.up, 'up', y) : { label: y }];
}

/**
 * "x 0 to 10".
 *
 * @param {string} text
 * @param {string} attribute
 * @param {string} otherwise the name, if there is none
 * @returns {Required<Axis>}
 */
function range(text, attribute, otherwise) {
  const [, label = otherwise, from, to] = RANGE.exec(text.trim()) ?? [];
  if (!(Number(from) < Number(to))) {
    throw new Error(`${attribute}: “${text}” is no range; write “x 0 to 10”`);
  }
  return { label, from: Number(from), to: Number(to) };
}

/** @param {string} text */
function parts(text) {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** @param {string} name @param {string} where */
function free(name, where) {
  if (TAKEN.includes(name)) {
    throw new Error(`“${where}”: “${name}” means something already; choose another name`);
  }
  return name;
}
