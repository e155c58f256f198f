import { painter } from '../parts/sheet-canvas.js';
import { frame, placed } from '../parts/zoom-view.js';
import { WHOLE } from '../parts/zoom.js';
import { heat, sizes } from './cells.js';
import { around, axis, controls, cursor, panel, said, state } from './view.js';

/** @import {LiveLens} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Look, Sheet} from '../parts/sheet-canvas.js' */
/** @import {Grid} from './cells.js' */
/** @import {Atlas, Life, Place} from './view.js' */

/** What there is to be shown: a `sheet` as soon as its pictures are there. */
/** @typedef {{place: Place, passing: number | undefined, life: Life, sheet?: Sheet}} Scene */

/**
 * Draws the figure that is alive, once a frame at most, and only what is another than before.
 *
 * @param {HTMLElement} element holds the view
 * @param {{atlas: Atlas, say: Say, lens: LiveLens, scene: () => Scene}} figure
 */
export function stage(element, { atlas, say, lens, scene }) {
  /** @template {Element} T @param {string} name @returns {T} */
  const part = (name) => /** @type {T} */ (element.querySelector(name));
  /** @type {HTMLElement} */
  const map = part('.atlas-map');
  /** @type {HTMLCanvasElement} */
  const canvas = part('.atlas-canvas');
  /** @type {HTMLCanvasElement} */
  const mini = part('.atlas-mini');
  const over = part('.atlas-over');
  const painting = painter(canvas);
  const small = painter(mini);
  /** What each part shows. @type {Map<string, string>} */
  const drawn = new Map();
  /** What densities look like for a class. @type {Map<string, Look>} */
  const looks = new Map();
  let waiting = false;

  function soon() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw();
      });
    }
  }

  function draw() {
    const { place, passing, life, sheet } = scene();
    const shown = { ...place, at: passing ?? place.at };
    const cell = place.grid.cells[place.at];
    const words = cell ? said(cell, atlas.names, place.chosen, say) : '';
    fill('.controls', controls(atlas, place, life, say));
    fill('.atlas-grid', cursor(atlas, place, words, say));
    fill('.atlas-axis', axis(atlas, place, say));
    fill('.atlas-state', state(life, say));
    fill('.atlas-panel', panel(atlas, shown, say, life));
    fill('[role=status]', life.problem ?? (life.asking ? life.asking.what : words));
    over.setAttribute('viewBox', frame(place.window));
    over.querySelectorAll('.here, .here-halo').forEach((path) => path.setAttribute('d', around(shown)));
    map.querySelectorAll('.atlas-notes > span').forEach((span, at) => {
      const note = atlas.notes[at];
      if (note) {
        span.setAttribute('style', placed(note, place.window));
      }
    });
    const near = place.window.zoom > 1;
    map.toggleAttribute('data-zoomed', near);
    mini.hidden = !near;
    if (sheet) {
      painting.paint(sheet, look(place.grid, place.chosen), place.window);
      // Until then the static picture stays.
      map.dataset['drawn'] = String(place.grid.side);
      if (near) {
        small.paint(sheet, look(place.grid, place.chosen), WHOLE);
        small.border(place.window);
      }
    }
  }

  /** @param {Grid} grid @param {number | undefined} chosen */
  function look(grid, chosen) {
    const key = `${grid.side} ${chosen}`;
    const found = looks.get(key) ?? { side: sizes(grid), strength: heat(grid, chosen) };
    looks.set(key, found);
    return found;
  }

  /** @param {string} name @param {unknown} html */
  function fill(name, html) {
    const text = String(html);
    if (drawn.get(name) !== text) {
      drawn.set(name, text);
      lens.draw(part(name), text);
    }
  }

  new ResizeObserver(soon).observe(map);
  return { map, mini, soon, draw };
}
