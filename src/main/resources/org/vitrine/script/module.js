// Runs before a module: takes clock and randomness away, and carries questions, answers and results
// across as JSON text. Returns what the host talks to.
(() => {
  'use strict';

  const { stringify, parse } = JSON;

  /** @param {string} what */
  const refuse = (what) => {
    throw new Error(`a widget has no ${what}: the same data must give the same figure for ever`);
  };
  const clock = () => refuse('clock');

  const RealDate = Date;
  RealDate.now = clock;
  const TimelessDate = new Proxy(RealDate, {
    apply: clock,
    construct: (target, given, made) =>
      given.length === 0 ? clock() : Reflect.construct(target, given, made),
  });
  RealDate.prototype.constructor = TimelessDate;
  globalThis.Date = TimelessDate;
  Math.random = () => refuse('randomness (take a seed from an attribute)');
  for (const name of ['Temporal', 'WeakRef', 'FinalizationRegistry', 'Atomics', 'SharedArrayBuffer', 'arguments']) {
    Reflect.deleteProperty(globalThis, name);
  }
  if (globalThis.Intl) {
    Reflect.deleteProperty(Intl, 'DateTimeFormat');
  }

  /** @type {{ text: string, resolve: (value: unknown) => void }[]} */
  let waiting = [];
  /** @type {((value: unknown) => void)[]} */
  let asked = [];
  let state = 'running';
  /** @type {unknown} */
  let result;

  const lens = Object.freeze({
    /** @param {unknown} question */
    ask: (question) => new Promise((resolve, reject) => {
      const text = stringify(question);
      if (text === undefined || text[0] !== '{') {
        reject(new TypeError(`lens.ask wants a question, an object, not ${text}`));
      } else {
        waiting.push({ text, resolve });
      }
    }),
  });

  return {
    /**
     * @param {(...given: unknown[]) => unknown} called
     * @param {boolean} withLens
     * @param {string} given the arguments, a JSON array
     */
    call(called, withLens, given) {
      state = 'running';
      waiting = [];
      const values = parse(given);
      (async () => called(...(withLens ? [lens] : []), ...values))().then(
        (value) => { state = 'done'; result = value; },
        (error) => { state = 'failed'; result = error; },
      );
    },
    state: () => state,
    /** The questions that are waited for, as texts of JSON. */
    questions() {
      asked = waiting.map((one) => one.resolve);
      const texts = waiting.map((one) => one.text);
      waiting = [];
      return texts;
    },
    /** @param {string} answers one for each of the questions, a JSON array */
    answer(answers) {
      parse(answers).forEach((/** @type {unknown} */ value, /** @type {number} */ i) => asked[i]?.(value));
    },
    error: () => result,
    result: () => stringify(result),
    /** @param {unknown} value */
    json: (value) => stringify(value),
  };
})()
