import { choices } from '../parts/choices.js';
import { within } from '../parts/within.js';
import { item, view } from './view.js';

/** @import {LiveLens, State, Table} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Plot} from './placing.js' */
/** @import {Choice} from './view.js' */

/** The pointer reads what is no farther away than this, in pixels. */
const NEAR = 40;

/**
 * Brings the figure alive: the value that is nearest to the pointer is read, the keyboard goes from value to value, and a
 * series can be picked out.
 *
 * @param {HTMLElement} element
 * @param {{plot: Plot, table: Table, say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { plot, table, say, lens, state }) {
  const total = plot.series.reduce((sum, { items }) => sum + items.length, 0);
  /** @type {Choice} */
  let pinned = { series: undefined, at: undefined };
  /** @type {number | undefined} */
  let passing;

  choices(element, (_, value) => {
    const series = Number(value);
    stay({ ...pinned, series: pinned.series === series ? undefined : series });
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) {
      pass(nearest(event));
    }
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  element.addEventListener('pointerup', (event) => {
    const at = nearest(event);
    if (at !== undefined) {
      stay({ ...pinned, at });
    }
  });
  element.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element && event.target.matches('.plot-field')) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = next(event.key);
    if (at !== undefined) {
      event.preventDefault();
      stay({ ...pinned, at });
    }
  });
  state.onChange(restore);
  restore(state.get());

  /**
   * Left and right go along a series, up and down to the next one.
   *
   * @param {string} key
   */
  function next(key) {
    const here = pinned.at ?? 0;
    /** @type {Record<string, number>} */
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: total - 1, PageDown: here + 10, PageUp: here - 10 };
    const along = to[key];
    if (along !== undefined) {
      return pinned.at === undefined ? (key === 'End' ? total - 1 : 0) : Math.min(Math.max(along, 0), total - 1);
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') {
      return undefined;
    }
    const whose = item(plot, here)?.series ?? 0;
    const other = (whose + (key === 'ArrowDown' ? 1 : -1) + plot.series.length) % plot.series.length;
    const first = (/** @type {number} */ series) => plot.series.slice(0, series).reduce((sum, { items }) => sum + items.length, 0);
    const count = plot.series[other]?.items.length ?? 1;
    return plot.series.length === 1 ? here : first(other) + Math.min(here - first(whose), count - 1);
  }

  /** @param {PointerEvent} event */
  function nearest(event) {
    const target = event.target instanceof Element ? event.target : undefined;
    const bar = target?.closest('[data-item]');
    if (bar) {
      return Number(bar.getAttribute('data-item'));
    }
    const box = element.querySelector('.plot-drawing')?.getBoundingClientRect();
    if (!box || !target?.closest('.plot-area')) {
      return undefined;
    }
    let [best, distance, number] = /** @type {[number | undefined, number, number]} */ ([undefined, NEAR, 0]);
    plot.series.forEach(({ items }, series) => {
      for (const { x, y, width = 0 } of items) {
        const across = Math.max(Math.abs(event.clientX - box.left - ((x + width / 2) / 100) * box.width) - ((width / 2) / 100) * box.width, 0);
        const down = plot.mark === 'histogram' ? 0 : Math.abs(event.clientY - box.top - (y / 100) * box.height);
        const far = Math.hypot(across, down);
        if (far < distance && (pinned.series === undefined || pinned.series === series)) {
          [best, distance] = [number, far];
        }
        number++;
      }
    });
    return best;
  }

  /** @param {number | undefined} at */
  function pass(at) {
    if (at !== passing) {
      passing = at;
      redraw();
    }
  }

  /** @param {Choice} chosen */
  function stay(chosen) {
    pinned = chosen;
    passing = undefined;
    redraw();
    state.set({
      ...(pinned.series !== undefined && { series: plot.series[pinned.series]?.name ?? '' }),
      ...(pinned.at !== undefined && { at: String(pinned.at) }),
    });
  }

  /** @param {Record<string, string>} values */
  function restore(values) {
    const series = plot.series.findIndex(({ name }) => name !== '' && name === values['series']);
    pinned = { series: series < 0 ? undefined : series, at: within(values['at'], total) };
    passing = undefined;
    redraw();
  }

  function redraw() {
    lens.draw(element, view(plot, table, { ...pinned, at: passing ?? pinned.at }, say, pinned));
  }
}
