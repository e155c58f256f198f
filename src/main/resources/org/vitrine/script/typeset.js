// Stands between the typesetter and its libraries. Strings in, strings out: an answer begins with
// "+" for a text or "-" for an error, which is JSON.

/** @typedef {{ command: string }} Wish what a formula wants that needs trust */

/** @type {{ renderToString(tex: string, options: object): string, ParseError: new (message: string) => Error }} */
var katex;
/** @type {{ languages: Record<string, object>, highlight(code: string, grammar: object, language: string): string }} */
var Prism;

/**
 * @param {string} tex
 * @param {boolean} display
 */
function math(tex, display) {
  try {
    return '+' + katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      // Refused here rather than by `false`, which prints the command in red and goes on.
      trust: (/** @type {Wish} */ wish) => {
        const error = new katex.ParseError(`${wish.command} is not permitted`);
        throw Object.assign(error, { position: tex.indexOf(wish.command) });
      },
      maxSize: 50,
      maxExpand: 1000,
      // What LaTeX has and the library has not. Made anew each time: a formula may change them.
      macros: { '\\mbox': '\\text{#1}', '\\textsc': '\\text{#1}', '\\ensuremath': '#1' },
      globalGroup: false,
    });
  } catch (error) {
    const { name, message, rawMessage, position } =
      /** @type {{ name: string, message: string, rawMessage?: string, position?: number }} */ (error);
    const said = name === 'RangeError' ? 'the formula is nested too deeply' : rawMessage ?? message;
    return '-' + JSON.stringify({ message: said.replace(/^KaTeX parse error: /, ''), offset: position ?? -1 });
  }
}

/**
 * @param {string} code
 * @param {string} language one of Prism's names
 */
function highlight(code, language) {
  return Prism.highlight(code, Prism.languages[language] ?? {}, language);
}
