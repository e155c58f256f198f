/** Where the units of a circuit stand: layers side by side, in each an order in which few wires cross. Pure. */

/**
 * @typedef {{name: string, layer: number, slot: number}} Node `layer` counted from the earliest; `slot` its place there, from 0
 * @typedef {{from: string, to: string}} Ends
 */

/** Sweeps over all layers, there and back: more than that changes nothing in drawings of some dozen units. */
const SWEEPS = 8;

/**
 * Each layer is put in the order of the mean places of what its units are joined to, in the layer before, then in the
 * one behind, over and over; the order with the fewest crossings is kept, the author's own first among equals. After
 * K. Sugiyama et al., IEEE Transactions on Systems, Man, and Cybernetics 11, 1981.
 *
 * @param {string[][]} layers the units of each, in the author's order
 * @param {Ends[]} wires
 * @param {Map<string, number>} places of units that the author placed
 * @returns {Node[]} layer by layer, each by its places
 */
export function layout(layers, wires, places) {
  let order = layers;
  let best = { order, count: crossings(order, wires) };
  for (let sweep = 0; sweep < SWEEPS && best.count > 0; sweep++) {
    const side = sweep % 2 === 0 ? -1 : 1;
    const next = [...order];
    const turns = order.map((_, at) => (side < 0 ? at : order.length - 1 - at)).slice(1);
    for (const at of turns) {
      next[at] = swept(next[at] ?? [], next[at + side] ?? [], wires);
    }
    order = next;
    const count = crossings(order, wires);
    best = count < best.count ? { order, count } : best;
  }
  return placed(best.order, places);
}

/**
 * @param {string[]} names
 * @param {string[]} beside
 * @param {Ends[]} wires
 */
function swept(names, beside, wires) {
  const mean = names.map((name, at) => {
    const joined = wires.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : []));
    const there = joined.map((other) => beside.indexOf(other)).filter((place) => place >= 0);
    return { name, at, mean: there.length > 0 ? there.reduce((sum, place) => sum + place, 0) / there.length : at };
  });
  return mean.sort((one, other) => one.mean - other.mean || one.at - other.at).map(({ name }) => name);
}

/**
 * How many pairs of wires cross.
 *
 * @param {string[][]} layers
 * @param {Ends[]} wires
 */
export function crossings(layers, wires) {
  return layers.slice(1).reduce((count, later, at) => {
    const between = wires
      .map(({ from, to }) => [(layers[at] ?? []).indexOf(from), later.indexOf(to)])
      .filter(([from = -1, to = -1]) => from >= 0 && to >= 0);
    const crossed = between.flatMap(([from = 0, to = 0], one) =>
      between.slice(one + 1).filter(([otherFrom = 0, otherTo = 0]) => (from - otherFrom) * (to - otherTo) < 0),
    );
    return count + crossed.length;
  }, 0);
}

/**
 * Shorter layers stand in the middle of the longest. Where the author placed some of a layer, the others take in turn
 * the first place that is free.
 *
 * @param {string[][]} layers
 * @param {Map<string, number>} places
 * @returns {Node[]}
 */
function placed(layers, places) {
  const most = Math.max(...layers.map((names) => names.length));
  return layers.flatMap((names, layer) => {
    const taken = names.flatMap((name) => places.get(name) ?? []);
    const free = taken.length > 0 ? 0 : (most - names.length) / 2;
    const nodes = names.map((name) => {
      const slot = places.get(name) ?? next(taken, free);
      taken.push(...(places.has(name) ? [] : [slot]));
      return { name, layer, slot };
    });
    nodes.sort((one, other) => one.slot - other.slot);
    nodes.forEach(({ name, slot }, at) => {
      const beside = nodes[at + 1];
      if (beside && beside.slot - slot < 1) {
        throw new Error(`${name} at ${slot} and ${beside.name} at ${beside.slot} lie upon each other; leave 1 between them`);
      }
    });
    return nodes;
  });
}

/**
 * The first place, in halves, that is as far from all others as it has to be.
 *
 * @param {number[]} taken
 * @param {number} from
 */
function next(taken, from) {
  let slot = from;
  while (taken.some((other) => Math.abs(other - slot) < 1)) {
    slot += 0.5;
  }
  return slot;
}

/**
 * Reads "mixed4b:175@0 mixed5a:113@0.5".
 *
 * @param {string} text
 * @param {string[]} names the units that there are
 * @returns {Map<string, number>}
 */
export function fixed(text, names) {
  return new Map(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const [, name = '', place] = /^(\S+)@(\d{1,2}(?:\.\d{1,2})?)$/.exec(word) ?? [];
        if (place === undefined) {
          throw new Error(`“${word}” is no place; write a unit and its place, as in mixed4b:175@0.5`);
        }
        if (!names.includes(name)) {
          throw new Error(`“${word}”: ${name} is none of the units, which are ${names.join(', ')}`);
        }
        return [name, Number(place)];
      }),
  );
}
