import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { unit } from '../parts/words.js';
import { none, read, switched, written } from './sets.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, PredictAnswer, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Ablated, Effect, Set} from './sets.js' */

/**
 * @typedef {{
 *   ablated: Ablated, say: Say, lens: LiveLens, state: State,
 *   look: (picture: Picture) => Promise<PredictAnswer['classes']>,
 *   recorded: (set: Set, picture: Picture) => boolean,
 *   change: (set: Set, picture: Picture, asking: Asking) => Promise<Effect>,
 * }} Exploration
 */

/**
 * Brings the figure alive: every switch asks for what comes of it; meanwhile the last effect stays.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { ablated, say, lens, state, look, recorded, change }) {
  const live = await lens.live();
  let picture = 0;
  let set = ablated.first;
  let effect = ablated.effect;
  let looking = false;
  /** @type {Step | undefined} */
  let asking;
  /** @type {import('./view.js').Life['problem']} */
  let problem;
  let stop = new AbortController();

  choices(element, (what, value) => {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
    } else if (what === 'again') {
      void apply(set);
    } else if (what === 'picture') {
      picture = within(value, ablated.pictures.length) ?? 0;
      void apply(set).then(write);
    } else {
      void apply(next(what, value)).then(write);
      write();
    }
  });
  const own = shelf(element, {
    pictures: ablated.pictures,
    lens,
    say,
    look: async (brought) => ({ picture: brought, classes: await look(brought) }),
    turn,
    kept: () => ({ off: written(set), scale: String(set.scale) }),
    write,
    looking: (is) => {
      looking = is;
      redraw();
    },
    sorry: (why) => {
      problem = why === undefined ? undefined : { text: why, offers: [{ name: 'again', value: '', text: say('again') }] };
      redraw();
    },
  });
  state.onChange((values) => void own.restore(values));
  await own.restore(state.get());

  /**
   * The set after a control was used.
   *
   * @param {string} what
   * @param {string} value
   * @returns {Set}
   */
  function next(what, value) {
    switch (what) {
      case 'unit': {
        const { layer, channels } = read(value, ablated.groups);
        return switched(set, layer, channels[0] ?? 0);
      }
      case 'all':
        return { ...set, layer: value, channels: ablated.groups.find(({ layer }) => layer === value)?.channels ?? [] };
      case 'none':
        return { ...set, channels: [] };
      case 'scale':
        return { ...set, scale: Number(value) };
      default:
        return { ...set, ...read(value, ablated.groups) };
    }
  }

  /** @param {Record<string, string>} values */
  function turn(values) {
    const scale = Number(values['scale'] ?? ablated.first.scale);
    const wanted = values['off'] === undefined ? ablated.first : read(values['off'], ablated.groups);
    picture = within(values['picture'], ablated.pictures.length) ?? 0;
    void apply({ ...wanted, scale: ablated.scales.includes(scale) ? scale : ablated.first.scale });
  }

  /** Shows what comes of changing these units. @param {Set} wanted */
  async function apply(wanted) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    set = wanted;
    asking = undefined;
    problem = undefined;
    const seen = ablated.pictures[picture];
    if (!seen || set.channels.length === 0) {
      effect = none(effect, seen?.classes ?? []);
      redraw();
      return;
    }
    if (picture === 0 && written(set) === written(ablated.first) && set.scale === ablated.first.scale) {
      effect = ablated.effect;
      redraw();
      return;
    }
    /** @param {Step} step */
    const onProgress = (step) => {
      if (signal === stop.signal) {
        asking = step;
        redraw();
      }
    };
    if (live && !recorded(set, seen.picture)) {
      onProgress({ done: 0, total: 1, what: say('asking') });
    } else {
      redraw();
    }
    try {
      const found = await change(set, seen.picture, { signal, onProgress });
      if (signal === stop.signal) {
        effect = found;
      }
    } catch (error) {
      if (signal === stop.signal) {
        problem = trouble(error, seen.picture);
      }
    }
    if (signal === stop.signal) {
      asking = undefined;
      redraw();
    }
  }

  /**
   * Why there is no answer, and what can be shown instead: what is recorded of the units that were wanted.
   *
   * @param {unknown} error
   * @param {Picture} seen
   */
  function trouble(error, seen) {
    if (!(error instanceof Error && error.name === 'NotRecorded')) {
      return { text: stopped(error) ? say('stopped') : reason(error, say), offers: [{ name: 'again', value: '', text: say('again') }] };
    }
    const { layer, channels } = set;
    const all = ablated.groups.find((group) => group.layer === layer)?.channels ?? [];
    const offers = [
      { ...set, channels: all, text: say('ablate-all-of', layer) },
      ...channels.map((channel) => ({ ...set, channels: [channel], text: say('ablate-only', unit(layer, channel)) })),
    ];
    return {
      text: say('unrecorded'),
      offers: offers
        .filter((offer) => recorded(offer, seen))
        .map((offer) => ({ name: 'set', value: written(offer), text: offer.text })),
    };
  }

  function redraw() {
    const seen = ablated.pictures[picture]?.picture;
    /** @param {number} scale */
    const known = (scale) => live || set.channels.length === 0 || (seen !== undefined && recorded({ ...set, scale }, seen));
    lens.draw(element, view(ablated, { picture, set }, effect, say, { live, looking, asking, known, problem }));
  }

  function write() {
    const usual = ablated.first;
    state.set({
      ...own.named(picture),
      ...(written(set) === written(usual) ? {} : { off: written(set) }),
      ...(set.scale === usual.scale ? {} : { scale: String(set.scale) }),
    });
  }
}
