/**
 * The next thing from one in a direction, on a map of things: near, and not much to the side.
 *
 * @param {number} count
 * @param {(at: number) => [x: number, y: number]} place
 * @param {number} from
 * @param {[number, number]} way
 * @param {(at: number) => boolean} [among]
 */
export function towards(count, place, from, [right, down], among = () => true) {
  const [x, y] = place(from);
  let best = from;
  let cost = Infinity;
  for (let at = 0; at < count; at++) {
    const [toX, toY] = place(at);
    const ahead = (toX - x) * right + (toY - y) * down;
    const own = ahead + 2.5 * Math.abs((toX - x) * down - (toY - y) * right);
    if (at !== from && ahead > 0 && own < cost && among(at)) {
      best = at;
      cost = own;
    }
  }
  return best;
}
