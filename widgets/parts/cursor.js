/**
 * Moves a cursor over grids laid on pictures: the pointer shows what is under it, a press or a tap stays
 * there, the arrow keys walk (with Shift, by four), Home and End go to the row's ends, Enter and Space stay.
 *
 * @param {HTMLElement} element holds elements with `data-width` and `data-height` that the pointer moves over, and
 *     among them one with a gridcell
 * @param {{position: (net: string) => number, pass: (at: number | undefined, net: string) => void, stay: (at: number, net: string) => void}} cursor
 *     the position that it stays at; told where it passes, undefined when it leaves; each with the `data-net` of
 *     the grid, where there are several
 */
export function cursor(element, { position, pass, stay }) {
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) {
      pass(under(event), named(event.target));
    }
  });
  element.addEventListener('pointerleave', () => pass(undefined, ''));
  element.addEventListener('pointerup', (event) => {
    const at = under(event);
    if (at !== undefined) {
      const net = named(event.target);
      stay(at, net);
      focus(net);
    }
  });
  element.addEventListener('keydown', (event) => {
    const grid = gridOf(event.target);
    if (!grid || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const { width, height } = size(grid);
    const net = named(grid);
    const at = position(net);
    const x = at % width;
    const y = Math.floor(at / width);
    const by = event.shiftKey ? 4 : 1;
    /** @type {Record<string, [number, number]>} */
    const moves = {
      ArrowLeft: [x - by, y],
      ArrowRight: [x + by, y],
      ArrowUp: [x, y - by],
      ArrowDown: [x, y + by],
      Home: [0, y],
      End: [width - 1, y],
      PageUp: [x, 0],
      PageDown: [x, height - 1],
      Enter: [x, y],
      ' ': [x, y],
    };
    const to = moves[event.key];
    if (to) {
      event.preventDefault();
      stay(clamp(to[1], height) * width + clamp(to[0], width), net);
      focus(net);
    }
  });

  /** @param {string} net */
  function focus(net) {
    /** @type {HTMLElement[]} */
    const all = [...element.querySelectorAll('[role="gridcell"]')].filter((one) => one instanceof HTMLElement);
    (all.find((one) => named(one) === net) ?? all[0])?.focus({ preventScroll: true });
  }

  /** @param {PointerEvent} event */
  function under(event) {
    const grid = gridOf(event.target);
    if (!grid) {
      return undefined;
    }
    const { width, height } = size(grid);
    const box = grid.getBoundingClientRect();
    const x = clamp(Math.floor(((event.clientX - box.left) / box.width) * width), width);
    return clamp(Math.floor(((event.clientY - box.top) / box.height) * height), height) * width + x;
  }
}

/** @param {EventTarget | null} target */
function gridOf(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('[data-width][data-height]')) : null;
}

/** @param {EventTarget | null} target */
function named(target) {
  return gridOf(target)?.dataset['net'] ?? '';
}

/** @param {HTMLElement} grid */
function size({ dataset }) {
  return { width: Number(dataset['width']), height: Number(dataset['height']) };
}

/**
 * @param {number} value
 * @param {number} bound
 */
function clamp(value, bound) {
  return Math.min(Math.max(value, 0), bound - 1);
}
