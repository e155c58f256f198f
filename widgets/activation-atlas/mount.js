import { choices } from '../parts/choices.js';
import { latest } from '../parts/latest.js';
import { sheet } from '../parts/sheet-canvas.js';
import { towards } from '../parts/towards.js';
import { within } from '../parts/within.js';
import { bounded, showing, STEP, WHOLE, zoomed, zooming } from '../parts/zoom.js';
import { holding, middle, nearest, sideFor } from './cells.js';
import { stage } from './stage.js';
import { start, view } from './view.js';

/** @import {Asking, LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Window} from '../parts/zoom.js' */
/** @import {Sheet} from '../parts/sheet-canvas.js' */
/** @import {Grid} from './cells.js' */
/** @import {Atlas} from './view.js' */

/**
 * @typedef {{atlas: Atlas, say: Say, lens: LiveLens, state: State, ask: (side: number, asking: Asking) => Promise<Grid>}} Exploration
 */

/** Zoomed in as far as it goes, so many of the densest cells are seen side by side. */
const CLOSEST = 4;

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { atlas, say, lens, state, ask }) {
  const { sides, coarsest, names } = atlas;
  const first = start(atlas);
  const most = Math.max((sides.at(-1) ?? 1) / CLOSEST, first.window.zoom);
  /** Those that can be drawn, by their side. @type {Map<number, {grid: Grid, sheet: Sheet}>} */
  const sheets = new Map();
  let place = first;
  /** Where the cursor is, at any density. */
  let spot = middle(first.grid, first.at);
  /** The density that a reader chose; else it goes by the zoom. @type {number | undefined} */
  let side;
  /** The density that is asked for, or could not be had. @type {number | undefined} */
  let asked;
  /** The cell that the pointer passes over. @type {number | undefined} */
  let passing;
  const told = latest(say, () => draw.soon());
  lens.draw(element, view(atlas, place, say, life()));
  const draw = stage(element, {
    atlas,
    say,
    lens,
    scene: () => ({ place, passing, life: life(), ...sheets.get(place.grid.side) }),
  });

  choices(element, (what, value) => {
    if (what === 'stop') {
      told.stop();
    } else if (what === 'back') {
      turn({});
    } else if (what === 'label') {
      place = { ...place, chosen: within(value, names.length) };
    } else if (what === 'grid') {
      side = sides.find((one) => String(one) === value);
      void complete();
    } else if (what === 'zoom') {
      look(value === 'whole' ? WHOLE : zoomed(place.window, value === 'in' ? STEP : 1 / STEP, place.window, most));
    } else if (what === 'go') {
      const [x = 0, y = 0] = value.split(',').map(Number);
      stay(nearest(place.grid, { x, y }));
    } else {
      asked = undefined;
      void complete();
    }
    keep();
    draw.draw();
  });
  zooming(draw.map, {
    window: () => place.window,
    most,
    look,
    pass: (to) => {
      const at = to && holding(place.grid, to);
      if (at !== passing) {
        passing = at;
        draw.soon();
      }
    },
    press: (to) => {
      /** @type {HTMLElement | null} */
      const cursor = draw.map.querySelector('[role=gridcell]');
      cursor?.focus({ preventScroll: true });
      stay(holding(place.grid, to) ?? place.at);
    },
    walk: (way) => {
      const { grid, at } = place;
      stay(towards(grid.cells.length, (one) => [grid.cells[one]?.column ?? 0, grid.cells[one]?.row ?? 0], at, way));
    },
    whole: () => look(WHOLE),
    around: () => spot,
  });
  draw.mini.addEventListener('pointerdown', ({ offsetX, offsetY }) => {
    look({ x: offsetX / draw.mini.clientWidth, y: offsetY / draw.mini.clientHeight, zoom: place.window.zoom });
  });
  state.onChange(turn);
  turn(state.get());
  draw.draw();

  function life() {
    return { side, asking: told.asking, problem: told.problem };
  }

  /** @param {Window} window */
  function look(window) {
    place = { ...place, window: bounded(window, most) };
    void complete();
    keep();
  }

  /** Stays at a cell, and shows it. @param {number} at */
  function stay(at) {
    passing = undefined;
    spot = middle(place.grid, at);
    place = { ...place, at };
    look(showing(place.window, spot, 1 / place.grid.side, most));
  }

  /** The density that is wanted. */
  function wanted() {
    return side ?? sideFor(sides, place.window.zoom);
  }

  /** Shows the density that is wanted; until it is there, the one that there was. */
  async function complete() {
    const to = wanted();
    const there = sheets.get(to);
    if (there) {
      asked = undefined;
      told.leave();
      show(there.grid);
    } else if (asked !== to) {
      asked = to;
      await told.ask(async (asking) => {
        const grid = to === coarsest.side ? coarsest : await ask(to, asking);
        const image = new Image();
        image.src = lens.url(grid.sheet.picture);
        await image.decode();
        sheets.set(to, { grid, sheet: sheet(grid, image) });
        if (wanted() === to) {
          show(grid);
        }
      }, to === coarsest.side ? undefined : say('atlas-loading'));
    }
    draw.soon();
  }

  /** @param {Grid} grid */
  function show(grid) {
    if (grid !== place.grid) {
      passing = undefined;
      const at = nearest(grid, spot);
      spot = middle(grid, at);
      place = { ...place, grid, at };
    }
  }

  /** Shows what an address says. @param {Record<string, string>} values */
  function turn(values) {
    const [x, y, zoom] = numbers(values['view']);
    const chosen = names.indexOf(values['label'] ?? '');
    side = sides.find((one) => String(one) === values['grid']);
    passing = undefined;
    place = {
      ...place,
      window: x === undefined || y === undefined || zoom === undefined ? first.window : bounded({ x, y, zoom }, most),
      chosen: chosen < 0 ? undefined : chosen,
    };
    const [row, column] = numbers(values['cell']);
    spot = row === undefined || column === undefined ? middle(first.grid, first.at) : { x: (column - 0.5) / wanted(), y: (row - 0.5) / wanted() };
    place = { ...place, at: nearest(place.grid, spot) };
    void complete();
  }

  /** Writes the address. */
  function keep() {
    const { window, chosen } = place;
    const { x, y, zoom } = window;
    /** @param {number} at */
    const cell = (at) => Math.floor(at * wanted()) + 1;
    const moved = Math.hypot(x - first.window.x, y - first.window.y, zoom - first.window.zoom) > 1e-6;
    const from = middle(first.grid, first.at);
    state.set({
      ...(moved ? { view: [x, y, zoom].map((one) => String(Number(one.toFixed(3)))).join(',') } : {}),
      ...(side === undefined ? {} : { grid: String(side) }),
      ...(chosen === undefined ? {} : { label: names[chosen] ?? '' }),
      ...(spot.x === from.x && spot.y === from.y ? {} : { cell: `${cell(spot.y)},${cell(spot.x)}` }),
    });
  }
}

/** @param {string | undefined} text */
function numbers(text) {
  const all = (text ?? '').split(',').map(Number);
  return text === undefined || all.some((one) => !Number.isFinite(one)) ? [] : all;
}
