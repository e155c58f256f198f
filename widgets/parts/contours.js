/** Lines of equal height over a plane. Pure. */

/** So many squares a side. */
const SIDE = 48;

/**
 * Where a function of the plane has some values, as the `d` of a path for each: marching squares, after W. Lorensen and
 * H. Cline, “Marching Cubes”, SIGGRAPH 1987, in two dimensions. Values lie close together where the plane is low.
 *
 * @param {(x: number, y: number) => number} field
 * @param {[from: number, to: number]} across
 * @param {[from: number, to: number]} up
 * @param {number} [count] of lines
 * @returns {string[]} over a view box of 100 by 100, downwards
 */
export function contours(field, across, up, count = 9) {
  const at = ([from, to] = across, step = 0) => from + ((to - from) * step) / SIDE;
  const heights = Array.from({ length: SIDE + 1 }, (_, row) =>
    Array.from({ length: SIDE + 1 }, (__, column) => field(at(across, column), at(up, row))),
  );
  const all = heights.flat().filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  if (!(low < high)) {
    return [];
  }
  return Array.from({ length: count }, (_, line) => {
    const level = low + (high - low) * ((line + 0.5) / count) ** 2;
    const pieces = [];
    for (let row = 0; row < SIDE; row++) {
      for (let column = 0; column < SIDE; column++) {
        pieces.push(...crossing(heights, row, column, level));
      }
    }
    return pieces.join('');
  });
}

/**
 * @param {number[][]} heights
 * @param {number} row
 * @param {number} column
 * @param {number} level
 */
function crossing(heights, row, column, level) {
  /** @type {[number, number][]} */
  const corners = [[row, column], [row, column + 1], [row + 1, column + 1], [row + 1, column]];
  /** @type {string[]} */
  const points = [];
  corners.forEach(([y, x], at) => {
    const [toY, toX] = corners[(at + 1) % 4] ?? [0, 0];
    const one = (heights[y]?.[x] ?? NaN) - level;
    const other = (heights[toY]?.[toX] ?? NaN) - level;
    if (one > 0 !== other > 0) {
      const share = one / (one - other);
      const across = ((x + (toX - x) * share) / SIDE) * 100;
      const down = 100 - ((y + (toY - y) * share) / SIDE) * 100;
      points.push(`${across.toFixed(1)} ${down.toFixed(1)}`);
    }
  });
  return points.length < 2 ? [] : points.length < 4 ? [`M${points[0]}L${points[1]}`] : [`M${points[0]}L${points[1]}`, `M${points[2]}L${points[3]}`];
}
