import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { lights } from '../parts/range-view.js';
import { list } from '../parts/words.js';
import { first, key, offers, read, turned, written } from './choice.js';
import { view } from './view.js';

/** @import {ExamplesAnswer, LiveLens, Question, State, Step, VisualizeAnswer} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Chosen, Forming, Life, Portrait, Shown, Unit} from './view.js' */

/**
 * @typedef {{
 *   shown: Shown, say: Say, seeds: number, lens: LiveLens, state: State,
 *   portraitOf: (what: {layer: string, channel: number, objective: string, seed: number}) => Question,
 *   examplesOf: (what: {layer: string, channel: number}) => Question,
 *   framed: (answer: VisualizeAnswer) => Portrait,
 * }} Exploration
 */

/**
 * Brings the figure alive: a choice is drawn at once, and what it needs is asked for.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { shown, say, seeds, lens, state, portraitOf, examplesOf, framed }) {
  const live = await lens.live();
  /** @type {Map<string, Portrait>} */
  const portraits = new Map();
  for (const { layer, channel, portrait } of shown.units) {
    if (portrait) {
      portraits.set(key({ ...first(shown), layer, channel }), portrait);
    }
  }
  const tried = new Set(Array.from({ length: Math.max(seeds, 1) }, (_, seed) => seed));
  let chosen = read(shown, state.get());
  let stop = new AbortController();
  /** @type {Forming | undefined} */
  let asking;
  /** @type {Life['problem']} */
  let problem;
  let refused = false;

  choices(element, turn, () => {
    refused = true;
    draw();
  });
  lights(element);
  state.onChange((values) => void choose(read(shown, values)));
  await choose(chosen);

  /** @param {string} what @param {string} value */
  function turn(what, value) {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
      return;
    }
    const next = what === 'again' ? chosen : turned(shown, chosen, what, value, (which) => live || known(which));
    void choose(next);
    state.set(written(shown, chosen));
  }

  /** @param {Chosen} next */
  async function choose(next) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    chosen = next;
    asking = undefined;
    problem = undefined;
    refused = false;
    draw();
    try {
      await Promise.all([portrayed(next, signal), exemplified(next, signal)]);
    } catch (error) {
      if (signal !== stop.signal) {
        return;
      }
      const unrecorded = error instanceof Error && error.name === 'NotRecorded';
      problem = {
        text: unrecorded ? `${reason(error, say)} ${recorded()}` : stopped(error) ? say('stopped') : reason(error, say),
        offers: unrecorded ? offers(shown, chosen, known, say) : [{ name: 'again', value: '', text: say('again') }],
        unrecorded,
      };
    }
    if (signal === stop.signal) {
      asking = undefined;
      draw();
    }
  }

  /**
   * @param {Chosen} which
   * @param {AbortSignal} signal
   */
  async function portrayed(which, signal) {
    if (portraits.has(key(which))) {
      return;
    }
    const question = portraitOf(which);
    /** @param {Step} step */
    const report = (step) => {
      if (signal === stop.signal) {
        const preview = step.preview && { width: shown.size, height: shown.size, ...step.preview };
        asking = { ...step, preview: preview ?? asking?.preview };
        draw();
      }
    };
    if (live && !lens.recorded(question)) {
      report({ done: 0, total: 1, what: say('asking') });
    }
    const answer = await lens.ask(question, { signal, onProgress: report });
    portraits.set(key(which), framed(/** @type {VisualizeAnswer} */ (answer)));
  }

  /**
   * @param {Chosen} which
   * @param {AbortSignal} signal
   */
  async function exemplified(which, signal) {
    if (!unit(which)?.examples) {
      const { layer, channel } = which;
      const examples = /** @type {ExamplesAnswer} */ (await lens.ask(examplesOf(which), { signal }));
      remember({ layer, channel, examples });
      if (signal === stop.signal) {
        draw();
      }
    }
  }

  /** Puts a unit that was asked for on the sheet. @param {Unit} asked */
  function remember(asked) {
    const old = unit(asked);
    if (old) {
      Object.assign(old, asked);
    } else {
      shown.units.push(asked);
    }
  }

  /** @param {{layer: string, channel: number}} which */
  function unit({ layer, channel }) {
    return shown.units.find((one) => one.layer === layer && one.channel === channel);
  }

  /** Whether the choice can be shown without asking a live model. @param {Chosen} which */
  function known(which) {
    return portraits.has(key(which)) || lens.recorded(portraitOf(which));
  }

  /** Which channels of the layer need no live model, and where the others have an answer. */
  function recorded() {
    const { layer } = chosen;
    const here = shown.units.filter((one) => one.layer === layer && known({ ...first(shown), ...one }));
    const channels = here.map(({ channel }) => channel).sort((one, other) => one - other);
    return channels.length > 0 ? say('recorded-here', layer, list(channels, say)) : say('recorded-none', layer);
  }

  function draw() {
    const { layer, channel } = chosen;
    const units = shown.units.map((one) => ({
      ...one,
      portrait: portraits.get(key({ ...first(shown), layer: one.layer, channel: one.channel })),
    }));
    if (asking && !unit(chosen)) {
      units.push({ layer, channel, portrait: undefined }); // Its place on the sheet, while it forms.
    }
    const of = { layer, channel, portrait: portraits.get(key(chosen)), examples: unit(chosen)?.examples };
    tried.add(chosen.seed);
    const offered = [...tried].sort((one, other) => one - other);
    lens.draw(element, view({ ...shown, units }, chosen, of, say, { live, refused, seeds: offered, known, asking, problem }));
  }
}
