/** Within so many pixels of the pointer a picture is under it; after so many, a press is the start of a line. */
const NEAR = 18;
const DRAWN = 8;

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @typedef {{map: number, x: number, y: number, within: number}} Spot of a map, in its own measure; `within` so far around it counts
 */

/**
 * Pointer and keyboard over maps: the pointer passes over pictures, stays at one when it is pressed, and draws a
 * line around several when it is dragged; arrow keys walk from picture to picture, Enter and Space mark what is
 * near, Escape marks nothing.
 *
 * @param {HTMLElement} element holds fields with `data-map`, in each an svg and an option
 * @param {{
 *   pass: (spot: Spot | undefined) => void, stay: (spot: Spot) => void, around: (map: number, holds: (x: number, y: number) => boolean) => void,
 *   walk: (map: number, way: [number, number], whole: boolean) => void, more: (map: number) => void, clear: () => void,
 * }} told `whole`: as far as it goes
 */
export function pointing(element, { pass, stay, around, walk, more, clear }) {
  /** @type {{map: number, id: number, line: [number, number][], drawn: boolean, from: [number, number]} | undefined} */
  let drawing;

  element.addEventListener('pointerdown', (event) => {
    const spot = under(event);
    if (spot && event.button === 0) {
      drawing = { map: spot.map, id: event.pointerId, line: [[spot.x, spot.y]], drawn: false, from: [event.clientX, event.clientY] };
    }
  });
  element.addEventListener('pointermove', (event) => {
    const field = drawing && element.querySelector(`[data-map="${drawing.map}"]`);
    if (!drawing || !field || event.pointerId !== drawing.id) {
      if (event.pointerType === 'mouse') {
        pass(under(event));
      }
      return;
    }
    if (Math.hypot(event.clientX - drawing.from[0], event.clientY - drawing.from[1]) > DRAWN && !drawing.drawn) {
      drawing.drawn = true;
      field.setPointerCapture(event.pointerId);
    }
    const { x, y } = spotOf(field, event);
    drawing.line.push([x, y]);
    if (drawing.drawn) {
      field.querySelector('.lasso')?.setAttribute('d', `M${drawing.line.map(([right, down]) => `${right.toFixed(1)} ${down.toFixed(1)}`).join('L')}z`);
    }
  });
  element.addEventListener('pointerup', (event) => {
    const ended = drawing;
    drawing = undefined;
    if (ended?.drawn) {
      around(ended.map, (x, y) => inside(ended.line, x, y));
    } else if (ended) {
      const spot = under(event);
      if (spot) {
        stay(spot);
        focus(spot.map);
      }
    }
  });
  element.addEventListener('pointercancel', () => {
    element.querySelectorAll('.lasso').forEach((line) => line.setAttribute('d', ''));
    drawing = undefined;
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  element.addEventListener('keydown', (event) => {
    const field = event.target instanceof Element && event.target.matches('[role="option"]') ? fieldOf(event.target) : null;
    if (!field || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const map = Number(field.dataset['map']);
    const way = WAYS[event.key];
    if (way) {
      walk(map, way, event.shiftKey);
    } else if (event.key === 'Enter' || event.key === ' ') {
      more(map);
    } else if (event.key === 'Escape') {
      clear();
    } else {
      return;
    }
    event.preventDefault();
  });

  /** @param {number} map */
  function focus(map) {
    /** @type {HTMLElement | null} */
    const option = element.querySelector(`[data-map="${map}"] [role="option"]`);
    option?.focus({ preventScroll: true });
  }
}

/** @param {EventTarget | null} target */
function fieldOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('[data-map]')) : null;
}

/** @param {PointerEvent} event */
function under(event) {
  const field = fieldOf(event.target);
  return field ? spotOf(field, event) : undefined;
}

/**
 * @param {Element} field
 * @param {PointerEvent} event
 * @returns {Spot}
 */
function spotOf(field, event) {
  const box = field.getBoundingClientRect();
  const [x = 0, y = 0, side = 1] = field.querySelector('svg')?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const scale = side / box.width;
  return {
    map: Number(field.getAttribute('data-map')),
    x: x + (event.clientX - box.left) * scale,
    y: y + (event.clientY - box.top) * scale,
    within: NEAR * scale,
  };
}

/**
 * Whether a place lies inside a closed line, by how often a ray from it crosses the line.
 *
 * @param {[number, number][]} line
 * @param {number} x
 * @param {number} y
 */
function inside(line, x, y) {
  let is = false;
  line.forEach(([toX, toY], at) => {
    const [fromX, fromY] = line.at(at - 1) ?? [0, 0];
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) {
      is = !is;
    }
  });
  return is;
}
