import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { lights } from '../parts/range-view.js';
import { first, key, offers, read, turned, written } from './choice.js';
import { view } from './view.js';

/** @import {ExamplesAnswer, LiveLens, Question, State, Step, VisualizeAnswer} from '../types' */
/** @import {Chosen, Forming, Life, Portrait, Shown, Unit} from './view.js' */

/**
 * @typedef {{
 *   shown: Shown, seeds: number, lens: LiveLens, state: State,
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
export async function explore(element, { shown, seeds, lens, state, portraitOf, examplesOf, framed }) {
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

  choices(element, (what, value) => {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
      return;
    }
    const next = what === 'again' ? chosen : turned(shown, chosen, what, value, (which) => live || known(which));
    void choose(next);
    state.set(written(shown, chosen));
  });
  lights(element);
  state.onChange((values) => void choose(read(shown, values)));
  await choose(chosen);

  /** @param {Chosen} next */
  async function choose(next) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    chosen = next;
    asking = undefined;
    problem = undefined;
    draw();
    try {
      await Promise.all([portrayed(next, signal), exemplified(next, signal)]);
    } catch (error) {
      if (signal !== stop.signal) {
        return;
      }
      const unrecorded = error instanceof Error && error.name === 'NotRecorded';
      problem = {
        text: stopped(error) ? 'Stopped.' : reason(error),
        offers: unrecorded ? offers(shown, chosen, known) : [{ name: 'again', value: '', text: 'Ask again' }],
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
      report({ done: 0, total: 1, what: 'asking the model' });
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

  function draw() {
    const { layer, channel } = chosen;
    const units = shown.units.map((one) => ({
      ...one,
      portrait: portraits.get(key({ ...first(shown), layer: one.layer, channel: one.channel })),
    }));
    const of = { layer, channel, portrait: portraits.get(key(chosen)), examples: unit(chosen)?.examples };
    tried.add(chosen.seed);
    const offered = [...tried].sort((one, other) => one - other);
    lens.draw(element, view({ ...shown, units }, chosen, of, { live, seeds: offered, known, asking, problem }));
  }
}
