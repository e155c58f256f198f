/**
 * Reads "umap pca" as some of the words that are known, in this order, each once.
 *
 * @template {string} Word
 * @param {string} text
 * @param {Word[]} known
 * @returns {Word[]}
 */
export function several(text, known) {
  const words = text.trim().split(/[\s,]+/);
  return [...new Set(words)].map((word) => {
    const found = known.find((one) => one === word);
    if (found === undefined) {
      throw new Error(`“${word}” is none of ${known.join(', ')}`);
    }
    return found;
  });
}
