import { attribute, html } from './html.js';

/** @import {Picture} from '../types' */

/** @typedef {{width: number, height: number}} Net how many pictures a sheet holds in a row, and how many rows */

/**
 * One picture, cut out of a sheet of many.
 *
 * @param {Picture} sheet
 * @param {Net} net
 * @param {number} at row by row
 * @param {string} [alt] without one it is for the eye alone
 */
export function crop(sheet, net, at, alt) {
  return html`<svg class="crop" viewBox="${corner(net, at)} 1 1"${alt === undefined ? attribute('aria-hidden', 'true') : html` role="img" aria-label="${alt}"`}>${whole(sheet, net)}</svg>`;
}

/**
 * One picture of a sheet as a part of a drawing.
 *
 * @param {Picture} sheet
 * @param {Net} net
 * @param {number} at row by row
 * @param {{x: number, y: number, side: number}} place where it is drawn
 */
export function tile(sheet, net, at, { x, y, side }) {
  return html`<svg x="${short(x)}" y="${short(y)}" width="${short(side)}" height="${short(side)}" viewBox="${corner(net, at)} 1 1">${whole(sheet, net)}</svg>`;
}

/**
 * @param {Picture} sheet
 * @param {Net} net
 */
function whole({ blob }, { width, height }) {
  return html`<image href="lens/blobs/${blob}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
}

/**
 * @param {Net} net
 * @param {number} at
 */
function corner({ width }, at) {
  return `${at % width} ${Math.floor(at / width)}`;
}

/** @param {number} length */
function short(length) {
  return Number(length.toFixed(3));
}
