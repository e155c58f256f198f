/**
 * Moves a cursor over a grid laid on a picture: the pointer shows what is under it, a press or a tap stays
 * there, the arrow keys walk (with Shift, by four), Home and End go to the row's ends.
 *
 * @param {HTMLElement} element holds elements with `data-width` and `data-height` that the pointer moves over, and
 *     among them one with a gridcell
 * @param {{position: () => number, pass: (at: number | undefined) => void, stay: (at: number) => void}} cursor
 *     the position that it stays at; told where it passes, undefined when it leaves
 */
export function cursor(element, { position, pass, stay }) {
  element.addEventListener('pointermove', (event) => {
    const at = under(event);
    if (event.pointerType === 'mouse' || event.buttons > 0) {
      pass(at);
    }
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  element.addEventListener('pointerup', (event) => {
    const at = under(event);
    if (at !== undefined) {
      stay(at);
      focus();
    }
  });
  element.addEventListener('keydown', (event) => {
    const grid = gridOf(event.target);
    if (!grid || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const { width, height } = size(grid);
    const at = position();
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
    };
    const to = moves[event.key];
    if (to) {
      event.preventDefault();
      stay(clamp(to[1], height) * width + clamp(to[0], width));
      focus();
    }
  });

  function focus() {
    /** @type {HTMLElement | null} */ (element.querySelector('[role="gridcell"]'))?.focus({ preventScroll: true });
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
