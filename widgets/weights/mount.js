import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { missing } from '../parts/draw.js';
import { within } from '../parts/within.js';
import { unit } from '../parts/words.js';
import { shown, telling } from './kernels.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Between, Cell, Weighed} from './kernels.js' */

/**
 * @typedef {{
 *   weighed: Weighed, say: Say, lens: LiveLens, state: State,
 *   weigh: (channel: number, asking: Asking) => Promise<Between>,
 *   draw: (unit: {layer: string, channel: number}, asking: Asking) => Promise<Picture>,
 * }} Exploration
 */

/**
 * Brings the figure alive: what is pointed at is shown large, and on a live server the neighbours of any channel
 * of the later layer.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { weighed: recorded, say, lens, state, weigh, draw }) {
  const live = await lens.live();
  const icons = { ...recorded.icons };
  let weighed = recorded;
  let pinned = telling(recorded);
  /** @type {Cell | undefined} */
  let passing;
  let at = middle();
  /** @type {number | undefined} */
  let reading;
  let refused = false;
  /** @type {string | undefined} */
  let busy;
  /** @type {number | undefined} */
  let progress;
  /** @type {import('./view.js').Life['problem']} */
  let problem;
  let stop = new AbortController();

  choices(
    element,
    (what, value) => {
      const [from, to] = value.split(' ');
      if (what === 'cell') {
        stay(cell(Number(from), Number(to)) ?? pinned);
      } else if (what === 'to') {
        void about(Number(value)).then(write);
      } else {
        void restore({});
        state.set({});
      }
    },
    () => {
      refused = true;
      redraw();
    },
  );
  cursor(element, {
    position: () => at,
    pass: (place) => {
      if (place !== reading) {
        reading = place;
        redraw();
      }
    },
    stay: (place) => {
      at = place;
      redraw();
      write();
    },
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = target instanceof Element && pointerType === 'mouse' ? target.closest('[data-set="cell"]') : null;
    const [from, to] = over?.getAttribute('data-value')?.split(' ').map(Number) ?? [];
    const passed = cell(from, to);
    if (passed !== passing) {
      passing = passed;
      redraw();
    }
  });
  element.addEventListener('pointerleave', () => {
    passing = undefined;
    redraw();
  });
  state.onChange((values) => void restore(values));
  await restore(state.get());

  /** @param {Cell} chosen */
  function stay(chosen) {
    pinned = chosen;
    passing = undefined;
    refused = false;
    redraw();
    write();
  }

  /**
   * @param {number | undefined} from
   * @param {number | undefined} to
   */
  function cell(from, to) {
    return weighed.groups.flatMap(({ cells }) => cells).find((one) => one.from === from && one.to === to);
  }

  /** @param {Record<string, string>} values */
  async function restore(values) {
    const channel = within(values['of'], recorded.layer.channels);
    if (channel === undefined) {
      stop.abort();
      show(recorded);
    } else {
      await about(channel);
    }
    const from = within(values['from'], recorded.from.channels);
    const to = channel ?? within(values['to'], recorded.layer.channels);
    pinned = cell(from, to) ?? pinned;
    const x = within(values['x'], weighed.width);
    const y = within(values['y'], weighed.height);
    at = x === undefined || y === undefined ? middle() : y * weighed.width + x;
    redraw();
  }

  /** @param {Weighed} next */
  function show(next) {
    weighed = next;
    pinned = telling(next);
    at = middle();
    passing = undefined;
    reading = undefined;
    refused = false;
    busy = undefined;
    problem = undefined;
    redraw();
  }

  /** Asks for the neighbours of a channel, then for the pictures that are missing. @param {number} channel */
  async function about(channel) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    const name = unit(recorded.layer.name, channel);
    refused = false;
    problem = undefined;
    busy = say('said-asking', name);
    progress = undefined;
    redraw();
    try {
      const between = await weigh(channel, { signal });
      if (signal !== stop.signal) {
        return;
      }
      if (between.groups.length === 0) {
        throw new Error(say('weights-nothing', recorded.from.name, name));
      }
      show({ ...recorded, ...between, icons });
      void complete(signal);
    } catch (error) {
      if (signal === stop.signal && !stopped(error)) {
        busy = undefined;
        problem = { text: `${name}: ${reason(error, say)}`, offers: [{ name: 'first', value: '', text: say('back-to-first') }] };
        redraw();
      }
    }
  }

  /** One picture after another. @param {AbortSignal} signal */
  async function complete(signal) {
    const { from, to } = shown(weighed);
    const units = [
      ...to.map((channel) => ({ layer: weighed.layer.name, channel })),
      ...from.map((channel) => ({ layer: weighed.from.name, channel })),
    ];
    try {
      await missing(units, icons, (one) => draw(one, { signal }), (name, done, all) => {
        busy = say('drawing', name, done + 1, all);
        progress = done / all;
        redraw();
      });
    } catch (error) {
      if (signal === stop.signal && !stopped(error)) {
        problem = { text: reason(error, say), offers: [] };
      }
    }
    if (signal === stop.signal) {
      busy = undefined;
      redraw();
    }
  }

  function middle() {
    return Math.floor(weighed.height / 2) * weighed.width + Math.floor(weighed.width / 2);
  }

  function redraw() {
    const life = { live, pinned, refused, busy, progress, problem };
    lens.draw(element, view(weighed, passing ?? pinned, reading ?? at, say, life));
  }

  function write() {
    const { from, to } = pinned;
    const usual = telling(weighed);
    state.set({
      ...(weighed === recorded ? {} : { of: String(to) }),
      ...(pinned === usual ? {} : weighed === recorded ? { from: String(from), to: String(to) } : { from: String(from) }),
      ...(at === middle() ? {} : { x: String(at % weighed.width), y: String(Math.floor(at / weighed.width)) }),
    });
  }
}
