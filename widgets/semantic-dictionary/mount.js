import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { view } from './view.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';

/** @import {Asking, LiveLens, Picture, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Dictionary, Forming, Looked} from './view.js' */

/**
 * @typedef {{
 *   dictionary: Dictionary, say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture) => Promise<Looked>,
 *   draw: (channel: number, asking: Asking) => Promise<Picture>,
 * }} Exploration
 */

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { dictionary, say, lens, state, look, draw }) {
  const live = await lens.live();
  const { width, height } = dictionary.layer;
  let picture = 0;
  let pinned = 0;
  /** @type {number | undefined} */
  let passing;
  /** @type {number | undefined} */
  let lit;
  /** @type {Forming | undefined} */
  let forming;
  let looking = false;
  /** @type {string | undefined} */
  let problem;
  let stop = new AbortController();

  choices(element, (what, value) => {
    if (what === 'picture') {
      turn({ picture: value });
      write();
    } else if (what === 'at') {
      stay(Number(value));
    } else {
      lit = lit === Number(value) ? undefined : Number(value);
      redraw();
      write();
    }
  });
  cursor(element, {
    position: () => pinned,
    pass: (at) => {
      if (at !== passing) {
        passing = at;
        redraw();
      }
    },
    stay,
  });
  const own = shelf(element, {
    pictures: dictionary.pictures,
    lens,
    say,
    look,
    turn,
    kept: () => ({}),
    write,
    looking: (is) => {
      looking = is;
      redraw();
    },
    sorry: (why) => {
      problem = why;
      redraw();
    },
  });
  state.onChange((values) => void own.restore(values));
  await own.restore(state.get());

  /** @param {number} at */
  function stay(at) {
    pinned = at;
    problem = undefined;
    redraw();
    write();
    void complete();
  }

  /** @param {Record<string, string>} values */
  function turn(values) {
    picture = within(values['picture'], dictionary.pictures.length) ?? 0;
    const first = dictionary.pictures[picture]?.telling[0] ?? 0;
    const x = within(values['x'], width);
    const y = within(values['y'], height);
    pinned = x === undefined || y === undefined ? first : y * width + x;
    lit = within(values['channel'], Number.MAX_SAFE_INTEGER);
    passing = undefined;
    problem = undefined;
    redraw();
    void complete();
  }

  /** Asks for the pictures of the channels here that have none yet, one after another. */
  async function complete() {
    stop.abort(new DOMException('moved on', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    const strongest = dictionary.pictures[picture]?.top[pinned] ?? [];
    const missing = live ? strongest.map(([channel]) => channel).filter((channel) => !dictionary.icons[channel]) : [];
    forming = undefined;
    for (const [done, channel] of missing.entries()) {
      /** @param {Step} [step] */
      const report = (step) => {
        if (!signal.aborted) {
          forming = { channel, done, total: missing.length, step };
          redraw();
        }
      };
      try {
        report();
        dictionary.icons[channel] = await draw(channel, { signal, onProgress: report });
      } catch (error) {
        if (!stopped(error)) {
          problem = reason(error, say);
        }
        break;
      } finally {
        if (!signal.aborted) {
          forming = undefined;
          redraw();
        }
      }
    }
  }

  function redraw() {
    lens.draw(element, view(dictionary, { picture, at: passing ?? pinned, lit }, say, { live, pinned, forming, looking, problem }));
  }

  function write() {
    const shown = dictionary.pictures[picture];
    const here = pinned !== (shown?.telling[0] ?? 0);
    state.set({
      ...own.named(picture),
      ...(here ? { x: String(pinned % width), y: String(Math.floor(pinned / width)) } : {}),
      ...(lit === undefined ? {} : { channel: String(lit) }),
    });
  }
}
