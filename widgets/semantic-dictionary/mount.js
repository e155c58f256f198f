import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { view } from './view.js';
import { ownPicture, SIDE } from '../parts/own-picture.js';
import { within } from '../parts/within.js';

/** @import {Asking, LiveLens, Picture, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Dictionary, Forming, Looked} from './view.js' */

/**
 * @typedef {{
 *   dictionary: Dictionary, say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture, signal: AbortSignal) => Promise<Looked>,
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
  const recordedCount = dictionary.pictures.length;
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
  ownPicture(element, async (bringing) => {
    try {
      looking = true;
      problem = undefined;
      redraw();
      const brought = await lens.bring(await bringing);
      await own(brought);
      write();
    } catch (error) {
      problem = reason(error, say);
    } finally {
      looking = false;
      redraw();
    }
  }, say);
  state.onChange((values) => void restore(values));
  await restore(state.get());

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

  /** @param {Record<string, string>} values */
  async function restore(values) {
    const blob = values['own'];
    if (blob === undefined || !/^[0-9a-f]{64}\.(png|jpg)$/.test(blob)) {
      turn(values);
      return;
    }
    try {
      await own({ blob, width: SIDE, height: SIDE });
      turn({ ...values, picture: String(picture) });
    } catch (error) {
      turn({});
      problem = reason(error, say);
      redraw();
    }
  }

  /** Puts a reader's picture before the model and on the shelf. @param {Picture} brought */
  async function own(brought) {
    const known = dictionary.pictures.findIndex((one) => one.picture.blob === brought.blob);
    if (known < 0) {
      dictionary.pictures.push(await look(brought, new AbortController().signal));
    }
    turn({ picture: String(known < 0 ? dictionary.pictures.length - 1 : known) });
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
    const recorded = !shown || picture < recordedCount;
    const here = pinned !== (shown?.telling[0] ?? 0);
    state.set({
      ...(recorded ? (picture > 0 ? { picture: String(picture) } : {}) : { own: shown.picture.blob }),
      ...(here ? { x: String(pinned % width), y: String(Math.floor(pinned / width)) } : {}),
      ...(lit === undefined ? {} : { channel: String(lit) }),
    });
  }
}
