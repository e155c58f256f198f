/**
 * A window on a square map that is moved and zoomed by pointer, pinch, wheel and keys. The map's sides are 0…1; at zoom
 * 1 all of it is seen. Nothing glides: where the reader goes, the window is at once.
 */

/** @typedef {{x: number, y: number, zoom: number}} Window its middle on the map, and how many times larger */
/** @typedef {{x: number, y: number}} Spot of the map */

/** A press that moved so many pixels is a drag. */
const DRAGGED = 4;

/** Of a notch of the wheel, and of a key. */
const PER_PIXEL = 0.002;
const PER_LINE = 16;
export const STEP = 1.5;

/** How much of the window an arrow with Shift moves it. */
const PAN = 0.25;

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @type {Window} */
export const WHOLE = { x: 0.5, y: 0.5, zoom: 1 };

/**
 * The same window, no larger than the map and not over its edges.
 *
 * @param {Window} window
 * @param {number} most
 * @returns {Window}
 */
export function bounded({ x, y, zoom }, most) {
  const times = Math.min(Math.max(zoom, 1), most);
  const half = 0.5 / times;
  /** @param {number} at */
  const inside = (at) => Math.min(Math.max(at, half), 1 - half);
  return { x: inside(x), y: inside(y), zoom: times };
}

/**
 * Zoomed by a factor around a spot, which stays where it is seen.
 *
 * @param {Window} window
 * @param {number} factor
 * @param {Spot} around
 * @param {number} most
 */
export function zoomed({ x, y, zoom }, factor, around, most) {
  const to = Math.min(Math.max(zoom * factor, 1), most);
  const share = zoom / to;
  return bounded({ x: around.x + (x - around.x) * share, y: around.y + (y - around.y) * share, zoom: to }, most);
}

/**
 * The window that shows a spot: the same where it does so already.
 *
 * @param {Window} window
 * @param {Spot} spot
 * @param {number} margin how far inside it is to be
 * @param {number} most
 */
export function showing({ x, y, zoom }, spot, margin, most) {
  const far = Math.max(0.5 / zoom - margin, 0);
  /** @param {number} at @param {number} to */
  const towards = (at, to) => Math.min(Math.max(at, to - far), to + far);
  return bounded({ x: towards(x, spot.x), y: towards(y, spot.y), zoom }, most);
}

/**
 * Brings an element alive that shows the window; buttons in it, and what has `data-apart`, are for themselves. The wheel is the page's, unless Ctrl is held or the keyboard is in
 * the element, and where it can zoom no further.
 *
 * @param {HTMLElement} element
 * @param {{
 *   window: () => Window, most: number, look: (window: Window) => void, pass: (spot: Spot | undefined) => void,
 *   press: (spot: Spot) => void, walk: (way: [number, number]) => void, whole: () => void, around: () => Spot,
 * }} told `around`, the spot that keys zoom around
 */
export function zooming(element, { window, most, look, pass, press, walk, whole, around }) {
  /** The fingers, or the mouse, that are down. @type {Map<number, [x: number, y: number]>} */
  const down = new Map();
  let dragged = false;

  /** @param {number} clientX @param {number} clientY @returns {Spot} */
  function spot(clientX, clientY) {
    const box = element.getBoundingClientRect();
    const { x, y, zoom } = window();
    return { x: x + ((clientX - box.left) / box.width - 0.5) / zoom, y: y + ((clientY - box.top) / box.height - 0.5) / zoom };
  }

  /** The middle of the fingers, and how far they are apart. */
  function grip() {
    const all = [...down.values()];
    const x = all.reduce((sum, [at]) => sum + at, 0) / all.length;
    const y = all.reduce((sum, [, at]) => sum + at, 0) / all.length;
    return { x, y, wide: all.length < 2 ? 1 : Math.max(Math.hypot(...all.map(([at]) => at - x), ...all.map(([, at]) => at - y)), 1) };
  }

  element.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !apart(event)) {
      dragged = down.size > 0;
      down.set(event.pointerId, [event.clientX, event.clientY]);
    }
  });
  element.addEventListener('pointermove', (event) => {
    const from = down.get(event.pointerId);
    if (!from) {
      if (event.pointerType === 'mouse') {
        pass(spot(event.clientX, event.clientY));
      }
      return;
    }
    if (!dragged && Math.hypot(event.clientX - from[0], event.clientY - from[1]) < DRAGGED) {
      return;
    }
    if (!dragged) {
      dragged = true;
      pass(undefined);
    }
    element.setPointerCapture(event.pointerId);
    const before = grip();
    const held = spot(before.x, before.y);
    down.set(event.pointerId, [event.clientX, event.clientY]);
    const after = grip();
    const { zoom } = zoomed(window(), after.wide / before.wide, held, most);
    const box = element.getBoundingClientRect();
    // What was under the fingers stays under them.
    look(bounded({ x: held.x - ((after.x - box.left) / box.width - 0.5) / zoom, y: held.y - ((after.y - box.top) / box.height - 0.5) / zoom, zoom }, most));
  });
  element.addEventListener('pointerup', (event) => {
    if (down.delete(event.pointerId) && !dragged) {
      press(spot(event.clientX, event.clientY));
    }
  });
  element.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId));
  element.addEventListener('pointerleave', () => pass(undefined));
  element.addEventListener('dblclick', (event) => {
    if (!apart(event)) {
      look(zoomed(window(), STEP, spot(event.clientX, event.clientY), most));
    }
  });
  element.addEventListener(
    'wheel',
    (event) => {
      const asked = event.ctrlKey || event.metaKey;
      if (!asked && !element.contains(element.ownerDocument.activeElement)) {
        return;
      }
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PER_LINE : 1);
      const before = window();
      const after = zoomed(before, Math.exp(-pixels * PER_PIXEL), spot(event.clientX, event.clientY), most);
      if (asked || after.zoom !== before.zoom) {
        event.preventDefault();
        look(after);
      }
    },
    { passive: false },
  );
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || apart(event)) {
      return;
    }
    const way = WAYS[event.key];
    const { x, y, zoom } = window();
    if (way && event.shiftKey) {
      look(bounded({ x: x + (PAN * way[0]) / zoom, y: y + (PAN * way[1]) / zoom, zoom }, most));
    } else if (way) {
      walk(way);
    } else if (event.key === '+' || event.key === '=') {
      look(zoomed(window(), STEP, around(), most));
    } else if (event.key === '-' || event.key === '_') {
      look(zoomed(window(), 1 / STEP, around(), most));
    } else if (event.key === '0' || event.key === 'Home') {
      whole();
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** @param {Event} event */
function apart({ target }) {
  return target instanceof Element && target.closest('button, [data-apart]') !== null;
}
