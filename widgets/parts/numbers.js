/** Numbers from 0 up as text that an address can hold. Pure. */

/**
 * Ascending numbers as text: "3-7.12".
 *
 * @param {number[]} set
 */
export function written(set) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const at of set) {
    const last = runs.at(-1);
    if (last && last[1] === at - 1) {
      last[1] = at;
    } else {
      runs.push([at, at]);
    }
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join('.');
}

/**
 * The numbers that such a text says, as far as they are below a bound.
 *
 * @param {string | undefined} text
 * @param {number} bound
 */
export function read(text, bound) {
  const runs = [...(text ?? '').matchAll(/(?:^|\.)(\d{1,6})(?:-(\d{1,6}))?(?=\.|$)/g)];
  return sorted(
    runs.flatMap(([, from, to]) => {
      const until = Math.min(Number(to ?? from) + 1, bound);
      return Array.from({ length: Math.max(until - Number(from), 0) }, (_, at) => Number(from) + at);
    }),
  );
}

/** @param {number[]} numbers */
export function sorted(numbers) {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
