/** What an author writes on a map: places by row and column of the first density, as the figure tells them. Pure. */
import { holding, middle } from './cells.js';

/** @import {Spot} from '../parts/zoom.js' */
/** @import {Grid} from './cells.js' */

/** @typedef {Spot & {text: string}} Note */

/**
 * Reads "3,4: wheels; 7,2: feathers and beaks".
 *
 * @param {string | null} text
 * @param {Grid} grid
 * @returns {Note[]}
 */
export function notes(text, grid) {
  return parts(text, ';').map((part) => {
    const [, where = '', said = ''] = /^([^:]*):\s*(\S.*)$/.exec(part) ?? [];
    if (said === '') {
      throw new Error(`“${part}” is no note; write row, column and words, as in “3,4: wheels; 7,2: beaks”`);
    }
    return { ...place(where, grid), text: said };
  });
}

/**
 * Reads "3,4 3,5 4,6".
 *
 * @param {string | null} text
 * @param {Grid} grid
 * @returns {Spot[]}
 */
export function path(text, grid) {
  return parts(text, ' ').map((part) => place(part, grid));
}

/**
 * @param {string} text
 * @param {Grid} grid
 */
function place(text, grid) {
  const [, row, column] = /^\s*(\d+)\s*,\s*(\d+)\s*$/.exec(text) ?? [];
  if (row === undefined) {
    throw new Error(`“${text}” is no place on the map; write row and column, as in “3,4”`);
  }
  const at = holding(grid, { x: (Number(column) - 0.5) / grid.side, y: (Number(row) - 0.5) / grid.side });
  if (at === undefined) {
    const known = grid.cells.map((cell) => `${cell.row + 1},${cell.column + 1}`);
    throw new Error(`the map of ${grid.side} × ${grid.side} has no cell at “${text}”; it has ${known.join(' ')}`);
  }
  return middle(grid, at);
}

/**
 * @param {string | null} text
 * @param {string} between
 */
function parts(text, between) {
  return (text ?? '')
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
