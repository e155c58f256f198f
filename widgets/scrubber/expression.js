/** Formulas as an author writes them, such as "beta*z + 2*w": read by rules of our own, never run as code. Pure. */

/** @typedef {(env: Record<string, number>) => number} Formula */
/** @typedef {Record<string, {inputs: string[], formula: Formula}>} Functions those of the author, by name */

/** @type {Record<string, (...inputs: number[]) => number>} */
const KNOWN = {
  abs: Math.abs, acos: Math.acos, asin: Math.asin, atan: Math.atan, ceil: Math.ceil, cos: Math.cos, cosh: Math.cosh,
  exp: Math.exp, floor: Math.floor, log: Math.log, log10: Math.log10, log2: Math.log2, max: Math.max, min: Math.min,
  round: Math.round, sign: Math.sign, sin: Math.sin, sinh: Math.sinh, sqrt: Math.sqrt, tan: Math.tan, tanh: Math.tanh,
};

/** @type {Record<string, number>} */
const CONSTANTS = { e: Math.E, pi: Math.PI };

/** What an author may not call something. */
export const TAKEN = [...Object.keys(KNOWN), ...Object.keys(CONSTANTS), '__proto__'];

/** Deeper and longer than anybody writes. */
const DEEPEST = 60;
const LONGEST = 500;

const TOKEN = /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_]\w*)|([-+*/^(),]))/y;

/**
 * Reads a formula.
 *
 * @param {string} text
 * @param {string[]} names that it may use
 * @param {Functions} [functions] that the author has defined
 * @returns {Formula}
 */
export function formula(text, names, functions = {}) {
  const tokens = tokenised(text);
  if (tokens.length > LONGEST) {
    throw new Error(`“${text.slice(0, 40)}…” has ${tokens.length} numbers, names and signs; at most ${LONGEST} are read`);
  }
  let at = 0;
  let depth = 0;
  const read = sum();
  if (at < tokens.length) {
    throw wrong('an operator or the end');
  }
  return read;

  /** @returns {Formula} */
  function sum() {
    let left = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) {
      const [one, other] = [left, product()];
      left = sign === '+' ? (env) => one(env) + other(env) : (env) => one(env) - other(env);
    }
    return left;
  }

  /** @returns {Formula} */
  function product() {
    let left = signed();
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) {
      const [one, other] = [left, signed()];
      left = sign === '*' ? (env) => one(env) * other(env) : (env) => one(env) / other(env);
    }
    return left;
  }

  /** A sign binds less than a power: -x^2 is -(x^2). @returns {Formula} */
  function signed() {
    const sign = take('-', '+');
    if (!sign) {
      return power();
    }
    const value = nested(signed);
    return sign === '-' ? (env) => -value(env) : value;
  }

  /** @returns {Formula} */
  function power() {
    const base = atom();
    if (!take('^')) {
      return base;
    }
    const exponent = nested(signed);
    return (env) => base(env) ** exponent(env);
  }

  /** @returns {Formula} */
  function atom() {
    const token = tokens[at];
    if (token?.number !== undefined) {
      at++;
      const { number } = token;
      return () => number;
    }
    if (token?.name !== undefined) {
      at++;
      return take('(') ? call(token.name, token.from) : named(token.name, token.from);
    }
    if (take('(')) {
      const inside = nested(sum);
      expect(')');
      return inside;
    }
    throw wrong('a number, a name or “(”');
  }

  /** @param {string} name @param {number} from @returns {Formula} */
  function named(name, from) {
    const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
    if (names.includes(name)) {
      return (env) => env[name] ?? NaN;
    }
    if (constant !== undefined) {
      return () => constant;
    }
    const there = [...names, ...Object.keys(CONSTANTS)].join(', ');
    throw new Error(`“${text}”: at character ${from + 1} there is no “${name}”; there are ${there}`);
  }

  /** @param {string} name @param {number} from @returns {Formula} */
  function call(name, from) {
    const inputs = [nested(sum)];
    while (take(',')) {
      inputs.push(nested(sum));
    }
    expect(')');
    const own = Object.hasOwn(functions, name) ? functions[name] : undefined;
    const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
    const wanted = own ? own.inputs.length : name === 'max' || name === 'min' ? inputs.length : 1;
    if (!own && !known) {
      const there = [...Object.keys(functions), ...Object.keys(KNOWN)].join(', ');
      throw new Error(`“${text}”: at character ${from + 1} there is no function “${name}”; there are ${there}`);
    }
    if (inputs.length !== wanted) {
      throw new Error(`“${text}”: at character ${from + 1} ${name} takes ${wanted}; found ${inputs.length}`);
    }
    if (own) {
      return (env) => own.formula({ ...env, ...Object.fromEntries(own.inputs.map((input, i) => [input, inputs[i]?.(env) ?? NaN])) });
    }
    return (env) => known?.(...inputs.map((input) => input(env))) ?? NaN;
  }

  /** @param {() => Formula} part */
  function nested(part) {
    depth += 1;
    if (depth > DEEPEST) {
      throw new Error(`“${text.slice(0, 40)}…” is nested more than ${DEEPEST} deep`);
    }
    const inside = part();
    depth -= 1;
    return inside;
  }

  /** @param {...string} signs */
  function take(...signs) {
    const sign = tokens[at]?.sign;
    if (sign === undefined || !signs.includes(sign)) {
      return undefined;
    }
    at++;
    return sign;
  }

  /** @param {string} sign */
  function expect(sign) {
    if (!take(sign)) {
      throw wrong(`“${sign}”`);
    }
  }

  /** @param {string} wanted */
  function wrong(wanted) {
    const token = tokens[at];
    const found = token ? `“${text.slice(token.from, token.to)}” at character ${token.from + 1}` : 'its end';
    return new Error(`“${text}”: ${wanted} should stand where ${found} is`);
  }
}

/**
 * @param {string} text
 * @returns {{number?: number, name?: string, sign?: string, from: number, to: number}[]}
 */
function tokenised(text) {
  const tokens = [];
  const token = new RegExp(TOKEN);
  while (text.slice(token.lastIndex).trim() !== '') {
    const before = token.lastIndex;
    const match = token.exec(text);
    if (!match) {
      const from = before + (/^\s*/.exec(text.slice(before))?.[0].length ?? 0);
      throw new Error(`“${text}”: “${text[from]}” at character ${from + 1} is no part of a formula`);
    }
    const [all, number, name, sign] = match;
    const to = token.lastIndex;
    const from = to - all.trimStart().length;
    tokens.push({ ...(number && { number: Number(number) }), ...(name && { name }), ...(sign && { sign }), from, to });
  }
  return tokens;
}
