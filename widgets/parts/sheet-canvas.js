import { WHOLE } from './zoom.js';

/**
 * Draws windows of a square map whose cells have their pictures on one sheet: one by one while they are few, else from
 * one picture of all of them.
 */

/** @import {Picture} from '../types' */
/** @import {Window} from './zoom.js' */

/** @typedef {{side: number, cells: {row: number, column: number}[], sheet: {picture: Picture, columns: number}}} Cells the n-th cell has the n-th picture */
/** @typedef {{side: number[], strength: number[]}} Look of each picture: its side as a share of the cell's, and how opaque it is */
/** @typedef {{cells: Cells, image: CanvasImageSource, index: Int32Array}} Sheet `index`, which cell stands in a place, row by row; none is −1 */

/** Cells that are seen smaller than so many pixels are drawn together, from a picture of so many pixels. */
const TOGETHER = 12;
const OVERVIEW = 2048;
const LARGEST = 48;

/**
 * @param {Cells} cells
 * @param {CanvasImageSource} image
 * @returns {Sheet}
 */
export function sheet(cells, image) {
  const index = new Int32Array(cells.side * cells.side).fill(-1);
  cells.cells.forEach(({ row, column }, at) => (index[row * cells.side + column] = at));
  return { cells, image, index };
}

/** @param {HTMLCanvasElement} canvas square */
export function painter(canvas) {
  /** @type {{of: Sheet, look: Look, whole: HTMLCanvasElement} | undefined} */
  let kept;

  /** @param {Sheet} of @param {Look} look */
  function overview(of, look) {
    if (kept?.of !== of || kept.look !== look) {
      const whole = canvas.ownerDocument.createElement('canvas');
      const { side } = of.cells;
      whole.width = whole.height = side * Math.max(Math.min(Math.floor(OVERVIEW / side), LARGEST), 1);
      draw(whole, of, look, WHOLE);
      kept = { of, look, whole };
    }
    return kept.whole;
  }

  return {
    /**
     * @param {Sheet} of
     * @param {Look} look the same object as before, where it is the same
     * @param {Window} window
     */
    paint(of, look, window) {
      const pixels = Math.round(canvas.clientWidth * devicePixelRatio);
      if (canvas.width !== pixels || canvas.height !== pixels) {
        canvas.width = canvas.height = pixels;
      }
      if ((canvas.clientWidth * window.zoom) / of.cells.side >= TOGETHER) {
        draw(canvas, of, look, window);
        return;
      }
      const whole = overview(of, look);
      const size = whole.width / window.zoom;
      const pen = canvas.getContext('2d');
      pen?.clearRect(0, 0, pixels, pixels);
      pen?.drawImage(whole, window.x * whole.width - size / 2, window.y * whole.width - size / 2, size, size, 0, 0, pixels, pixels);
    },

    /** The frame of a window, on the whole map. @param {Window} window */
    border({ x, y, zoom }) {
      const pen = canvas.getContext('2d');
      if (pen) {
        const side = canvas.width / zoom;
        pen.strokeStyle = getComputedStyle(canvas).color;
        pen.lineWidth = 2 * devicePixelRatio;
        pen.strokeRect(x * canvas.width - side / 2, y * canvas.width - side / 2, side, side);
      }
    },
  };
}

/**
 * Only the cells that are in the window.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Sheet} sheet
 * @param {Look} look
 * @param {Window} window
 */
function draw(canvas, { cells: { side, sheet }, image, index }, look, { x, y, zoom }) {
  const pen = canvas.getContext('2d');
  if (!pen) {
    return;
  }
  const { width } = canvas;
  const cell = (width * zoom) / side;
  const icon = sheet.picture.width / sheet.columns;
  const left = (x - 0.5 / zoom) * side;
  const top = (y - 0.5 / zoom) * side;
  const seen = side / zoom;
  pen.clearRect(0, 0, width, width);
  for (let row = Math.max(Math.floor(top), 0); row < Math.min(top + seen, side); row++) {
    for (let column = Math.max(Math.floor(left), 0); column < Math.min(left + seen, side); column++) {
      const at = index[row * side + column] ?? -1;
      if (at >= 0) {
        const size = cell * (look.side[at] ?? 1);
        const from = [(at % sheet.columns) * icon, Math.floor(at / sheet.columns) * icon];
        const to = [(column + 0.5 - left) * cell - size / 2, (row + 0.5 - top) * cell - size / 2];
        pen.globalAlpha = look.strength[at] ?? 1;
        pen.drawImage(image, from[0] ?? 0, from[1] ?? 0, icon, icon, to[0] ?? 0, to[1] ?? 0, size, size);
      }
    }
  }
  pen.globalAlpha = 1;
}
