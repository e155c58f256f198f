/** Where pictures lie on a map, and which lie near. Pure. */

/** @import {EmbeddingAnswer} from '../types' */

/**
 * @typedef {{layer: string, method: string, x: number[], y: number[], nearest: number[][], trust: number}} Plane where each picture
 *     lies, 0 to SIDE; `nearest`, in the layer itself; `trust`, how far neighbours on the map are neighbours in truth
 */

/** Height and width of a map, in its own measure, and what stays free at its edges. */
export const SIDE = 1000;
const MARGIN = 45;

/** Pictures of a label lie together if they are so much nearer to each other than all are. */
const TOGETHER = 0.7;

/**
 * Maps to be seen beside each other: each is moved, turned, mirrored if need be and scaled so that the same pictures
 * lie as near as can be to where they lie on the first (Procrustes), since none of these means anything.
 *
 * @param {EmbeddingAnswer[]} answers
 * @param {Plane} [like] what they are turned to, by default the first
 * @returns {Plane[]}
 */
export function aligned(answers, like) {
  /** @type {Plane[]} */
  const planes = [];
  for (const { layer, method, points, trustworthiness } of answers) {
    const first = like ?? planes[0];
    const own = points.map(({ x, y }) => /** @type {[number, number]} */ ([x, y]));
    const [x, y] = framed(first ? turned(own, first) : own);
    planes.push({ layer, method, x, y, nearest: points.map(({ nearest }) => nearest), trust: trustworthiness });
  }
  return planes;
}

/**
 * @param {[number, number][]} points
 * @param {Plane} to
 * @returns {[number, number][]}
 */
function turned(points, { x, y }) {
  const own = centred(points);
  const other = centred(x.map((at, index) => [at, y[index] ?? 0]));
  /** @param {1 | -1} way mirrored or not */
  const fit = (way) => {
    let along = 0;
    let across = 0;
    own.forEach(([ownX, ownY], index) => {
      const [otherX, otherY] = other[index] ?? [0, 0];
      along += otherX * ownX + otherY * ownY * way;
      across += otherY * ownX - otherX * ownY * way;
    });
    return { way, along, across, size: Math.hypot(along, across) };
  };
  const plain = fit(1);
  const mirrored = fit(-1);
  const { way, along, across, size } = mirrored.size > plain.size ? mirrored : plain;
  const cos = size > 0 ? along / size : 1;
  const sin = size > 0 ? across / size : 0;
  return own.map(([ownX, ownY]) => [cos * ownX - sin * ownY * way, sin * ownX + cos * ownY * way]);
}

/**
 * @param {[number, number][]} points
 * @returns {[number, number][]}
 */
function centred(points) {
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length);
  return points.map(([x, y]) => [x - (middle[0] ?? 0), y - (middle[1] ?? 0)]);
}

/**
 * In the middle of the square, as large as it can be.
 *
 * @param {[number, number][]} points
 * @returns {[x: number[], y: number[]]}
 */
function framed(points) {
  const axes = [points.map(([x]) => x), points.map(([, y]) => y)];
  const ends = axes.map((axis) => [Math.min(...axis), Math.max(...axis)]);
  const longer = Math.max(...ends.map(([from = 0, to = 0]) => to - from), 1e-9);
  const [x = [], y = []] = axes.map((axis, index) => {
    const [from = 0, to = 0] = ends[index] ?? [];
    return axis.map((value) => Math.round(SIDE / 2 + ((value - (from + to) / 2) / longer) * (SIDE - 2 * MARGIN)));
  });
  return [x, y];
}

/**
 * The pictures by how near they lie on the map to a place.
 *
 * @param {Plane} plane
 * @param {number} x
 * @param {number} y
 * @param {(at: number) => boolean} [among]
 */
export function byDistance({ x: all, y: others }, x, y, among = () => true) {
  return all
    .map((to, at) => ({ at, far: Math.hypot(to - x, (others[at] ?? 0) - y) }))
    .filter(({ at }) => among(at))
    .sort((one, other) => one.far - other.far || one.at - other.at);
}

/**
 * Of each label the picture that lies nearest to the middle of all of them, and how far they are spread.
 *
 * @param {Plane} plane
 * @param {number[]} labels of each picture
 * @param {number} count of labels
 */
export function middles(plane, labels, count) {
  const whole = spread(plane, labels.map((_, at) => at));
  return Array.from({ length: count }, (_, label) => {
    const own = labels.flatMap((one, at) => (one === label ? [at] : []));
    const { x, y, far } = spread(plane, own);
    /** @param {number} at */
    const off = (at) => Math.hypot((plane.x[at] ?? 0) - x, (plane.y[at] ?? 0) - y);
    const at = own.reduce((best, one) => (off(one) < off(best) ? one : best), own[0] ?? 0);
    return { label, x, y, at, spread: far, together: far < TOGETHER * whole.far };
  });
}

/**
 * @param {Plane} plane
 * @param {number[]} pictures
 */
function spread(plane, pictures) {
  /** @param {(at: number) => number} value */
  const mean = (value) => pictures.reduce((sum, at) => sum + value(at), 0) / Math.max(pictures.length, 1);
  const x = mean((at) => plane.x[at] ?? 0);
  const y = mean((at) => plane.y[at] ?? 0);
  return { x, y, far: mean((at) => Math.hypot((plane.x[at] ?? 0) - x, (plane.y[at] ?? 0) - y)) };
}

/**
 * The picture to begin with: in the middle of the first label that is picked out, or of those that lie closest
 * together on the last map.
 *
 * @param {Plane[]} planes
 * @param {number[]} labels
 * @param {number} count of labels
 * @param {number[]} picked
 */
export function telling(planes, labels, count, picked) {
  const plane = planes.at(-1);
  const all = plane ? middles(plane, labels, count) : [];
  const first = picked[0] ?? all.reduce((best, one) => (one.spread < (all[best]?.spread ?? Infinity) ? one.label : best), 0);
  return all[first]?.at ?? 0;
}

/**
 * Those of some pictures that can be drawn as squares of a side where they lie, none over another.
 *
 * @param {Plane} plane
 * @param {number[]} pictures the first go first
 * @param {number} side
 */
export function apart({ x, y }, pictures, side) {
  /** @param {number[]} axis @param {number} one @param {number} other */
  const far = (axis, one, other) => Math.abs((axis[one] ?? 0) - (axis[other] ?? 0)) >= side;
  return pictures.reduce((kept, at) => (kept.every((other) => far(x, at, other) || far(y, at, other)) ? [...kept, at] : kept), /** @type {number[]} */ ([]));
}

/**
 * The part of a map that is seen: it holds the picture, and stays while this moves a little.
 *
 * @param {Plane} plane
 * @param {number} at
 * @param {number} zoom
 */
export function frame({ x, y }, at, zoom) {
  const side = SIDE / zoom;
  /** @param {number | undefined} place */
  const from = (place = 0) => Math.min(Math.max(Math.round((place - side / 2) / (side / 4)) * (side / 4), 0), SIDE - side);
  return { x: from(x[at]), y: from(y[at]), side };
}

/**
 * Tells which pictures are picked out: all, where no label is.
 *
 * @param {number[]} labels of each picture
 * @param {number[]} picked
 * @returns {(at: number) => boolean}
 */
export function among(labels, picked) {
  return (at) => picked.length === 0 || picked.includes(labels[at] ?? 0);
}
