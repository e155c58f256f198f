/**
 * What the page's scripts say, in the page's language. The page brings it along as JSON, so that a script has no words
 * of its own and a language is one file of the program that made the page.
 *
 * @param {Document} page
 * @param {'reader' | 'widget'} whose
 * @returns {Record<string, string>} by key
 */
export function wordsOf(page, whose) {
  const element = page.getElementById('words');
  return element ? (JSON.parse(element.textContent ?? '{}')[whose] ?? {}) : {};
}

/**
 * The words for a key, with the parts put in for {0}, {1}.
 *
 * @param {Record<string, string>} words
 * @param {string} key
 * @param {...(string | number)} parts
 */
export function say(words, key, ...parts) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, at) => String(parts[at]));
}
