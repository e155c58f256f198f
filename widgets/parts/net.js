import { html } from './html.js';

/** @import {Say} from './words.js' */

/**
 * The lines between the positions of a layer, as the `d` of a path over a view box of a unit a position.
 *
 * @param {number} width
 * @param {number} height
 */
export function net(width, height) {
  const down = Array.from({ length: width - 1 }, (_, at) => `M${at + 1} 0V${height}`);
  const across = Array.from({ length: height - 1 }, (_, at) => `M0 ${at + 1}H${width}`);
  return [...down, ...across].join('');
}

/**
 * The frame of the position that the cursor is at, in the same view box.
 *
 * @param {number} at row by row
 * @param {number} width
 * @param {number} [stroke]
 */
export function frame(at, width, stroke = width / 160) {
  const x = at % width;
  const y = Math.floor(at / width);
  return html`<rect class="cursor-halo" x="${x}" y="${y}" width="1" height="1" stroke-width="${stroke * 3.2}"/><rect class="cursor" x="${x}" y="${y}" width="1" height="1" stroke-width="${stroke * 1.6}"/>`;
}

/**
 * What the pointer and the keyboard move over, laid on a picture: see `cursor.js`. A screen reader meets one
 * cell, the one that the cursor is at.
 *
 * @param {{name: string, height: number, width: number}} layer
 * @param {number} at
 * @param {string} said what there is at the position
 * @param {Say} say
 * @param {string} [label] of the grid, if it does not lie on a picture
 */
export function cells({ name, height, width }, at, said, say, label = say('positions', name)) {
  const x = at % width;
  const y = Math.floor(at / width);
  return html`<div class="net-grid" role="grid" aria-label="${label}" aria-rowcount="${height}" aria-colcount="${width}" data-net="${name}" data-width="${width}" data-height="${height}"><div role="row" aria-rowindex="${y + 1}"><div role="gridcell" tabindex="0" aria-colindex="${x + 1}" aria-label="${where(at, width, say)}: ${said}"></div></div></div>`;
}

/**
 * "row 3, column 4".
 *
 * @param {number} at
 * @param {number} width
 * @param {Say} say
 */
export function where(at, width, say) {
  return say('position', Math.floor(at / width) + 1, (at % width) + 1);
}
