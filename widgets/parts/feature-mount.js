import { reason, stopped } from './asking-view.js';
import { choices } from './choices.js';
import { view } from './feature-view.js';

/** @import {ExamplesAnswer, LiveLens, Question, State, Step, VisualizeAnswer} from '../types' */
/** @import {Chosen, Forming, Life, Portrait, Shown, Unit} from './feature-view.js' */

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
export async function explore(element, exploration) {
  const { shown, lens, state, portraitOf, examplesOf, framed } = exploration;
  const live = await lens.live();
  const first = /** @type {Unit} */ (shown.units[0]);
  /** @type {Chosen} */
  const initial = { layer: first.layer, channel: first.channel, objective: 'channel', seed: 0, step: shown.steps };
  /** @type {Map<string, Portrait>} */
  const portraits = new Map();
  for (const { layer, channel, portrait } of shown.units) {
    if (portrait) {
      portraits.set(name({ ...initial, layer, channel }), portrait);
    }
  }
  let chosen = read(state.get());
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
    choose(what === 'again' ? chosen : turned(what, value));
    state.set(written());
  });
  light(element);
  state.onChange((values) => choose(read(values)));
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
      if (signal.aborted && signal !== stop.signal) {
        return;
      }
      problem = { text: stopped(error) ? 'Stopped.' : reason(error), offers: offers(error) };
    }
    if (chosen === next) {
      asking = undefined;
      draw();
    }
  }

  /**
   * @param {Chosen} which
   * @param {AbortSignal} signal
   */
  async function portrayed(which, signal) {
    if (portraits.has(name(which))) {
      return;
    }
    const question = portraitOf(which);
    if (live && !lens.recorded(question)) {
      report({ done: 0, total: 1, what: 'asking the model' });
    }
    const answer = await lens.ask(question, { signal, onProgress: report });
    portraits.set(name(which), framed(/** @type {VisualizeAnswer} */ (answer)));

    /** @param {Step} step */
    function report(step) {
      if (chosen === which) {
        const { size } = shown;
        const preview = step.preview && { width: size, height: size, ...step.preview };
        asking = { ...step, preview: preview ?? asking?.preview };
        draw();
      }
    }
  }

  /**
   * @param {Chosen} which
   * @param {AbortSignal} signal
   */
  async function exemplified(which, signal) {
    if (!unit(which)?.examples) {
      const examples = /** @type {ExamplesAnswer} */ (await lens.ask(examplesOf(which), { signal }));
      remember({ layer: which.layer, channel: which.channel, examples });
      if (chosen === which) {
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

  function draw() {
    const portrait = portraits.get(name(chosen));
    const seeds = Array.from({ length: Math.max(exploration.seeds, 1, chosen.seed + 1) }, (_, seed) => seed);
    const of = { layer: chosen.layer, channel: chosen.channel, portrait, examples: unit(chosen)?.examples };
    const sheet = shown.units.map((one) => ({
      ...one,
      portrait: portraits.get(name({ ...initial, layer: one.layer, channel: one.channel })) ?? one.portrait,
    }));
    lens.draw(element, view({ ...shown, units: sheet }, chosen, of, { live, seeds, known, asking, problem }));
  }

  /**
   * @param {string} what
   * @param {string} value
   * @returns {Chosen}
   */
  function turned(what, value) {
    const now = { ...written(), step: '' };
    switch (what) {
      case 'unit':
        return nearest(read({ ...now, ...split(value) }));
      case 'layer':
        return nearest(read({ ...now, layer: value, channel: String(recordedIn(value) ?? 0) }));
      case 'objective':
        return nearest(read({ ...now, objective: value }));
      case 'choice':
        return read(JSON.parse(value));
      default:
        return read({ ...now, [what]: value });
    }
  }

  /** A channel of the layer that needs no asking. @param {string} layer */
  function recordedIn(layer) {
    return shown.units.find((one) => one.layer === layer)?.channel;
  }

  /**
   * The choice that a state's values say, each made to fit.
   *
   * @param {Record<string, string | number>} values
   * @returns {Chosen}
   */
  function read(values) {
    const layer = shown.layers.find((one) => one.name === values['layer']) ?? layerOf(initial.layer);
    const given = values['channel'] ?? (layer.name === initial.layer ? initial.channel : recordedIn(layer.name));
    const channel = whole(given, layer.channels - 1, 0);
    const objective = values['objective'] === 'neuron' && layer.height * layer.width > 1 ? 'neuron' : 'channel';
    const seed = whole(values['seed'], Number.MAX_SAFE_INTEGER, 0);
    return { layer: layer.name, channel, objective, seed, step: whole(values['step'] || shown.steps, shown.steps, shown.steps) };
  }

  /** The choice as a state: only what differs from the first; a channel means nothing without its layer. */
  function written() {
    const elsewhere = chosen.layer !== initial.layer;
    return Object.fromEntries(
      Object.entries(chosen)
        .filter(([key, value]) => value !== initial[/** @type {keyof Chosen} */ (key)] || (key === 'channel' && elsewhere))
        .map(([key, value]) => [key, String(value)]),
    );
  }

  /** @param {string} layer */
  function layerOf(layer) {
    return /** @type {Shown['layers'][0]} */ (shown.layers.find((one) => one.name === layer));
  }

  /** Whether the choice can be shown without asking a live model. @param {Chosen} which */
  function known(which) {
    return portraits.has(name(which)) || lens.recorded(portraitOf(which));
  }

  /** The choice, or where it cannot be shown the next best of the same unit. @param {Chosen} wanted */
  function nearest(wanted) {
    const plainer = [wanted, { ...wanted, seed: 0 }, { ...wanted, seed: 0, objective: 'channel' }];
    return live ? wanted : (plainer.find(known) ?? wanted);
  }

  /** @param {unknown} error */
  function offers(error) {
    if (!(error instanceof Error) || error.name !== 'NotRecorded') {
      return [{ name: 'again', value: '', text: 'Ask again' }];
    }
    const { layer, channel, objective, seed } = chosen;
    const last = { step: shown.steps };
    const here = [
      { ...chosen, ...last, seed: 0 },
      { ...chosen, ...last, objective: 'channel' },
    ].filter(known);
    const near = shown.units.filter((one) => one.layer === layer && one.channel !== channel);
    const units = (near.length > 0 ? near : shown.units).map((one) => ({ ...initial, ...last, layer: one.layer, channel: one.channel }));
    return [...here, ...units.filter(known)].slice(0, 6).map((choice) => ({
      name: 'choice',
      value: JSON.stringify(choice),
      text:
        choice.layer === layer && choice.channel === channel
          ? [choice.objective !== objective && choice.objective, choice.seed !== seed && `seed ${choice.seed}`].filter(Boolean).join(', ')
          : `${choice.layer}:${choice.channel}`,
    }));
  }
}

/** @param {{layer: string, channel: number, objective: string, seed: number}} which */
function name({ layer, channel, objective, seed }) {
  return `${layer}:${channel} ${objective} ${seed}`;
}

/** @param {string} unit */
function split(unit) {
  const at = unit.lastIndexOf(':');
  return { layer: unit.slice(0, at), channel: unit.slice(at + 1) };
}

/**
 * @param {unknown} value
 * @param {number} most
 * @param {number} otherwise
 */
function whole(value, most, otherwise) {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : otherwise;
}

/**
 * Pointing at an example lights its dot on the axis.
 *
 * @param {HTMLElement} element
 */
function light(element) {
  for (const type of ['pointerover', 'pointerout']) {
    element.addEventListener(type, ({ target }) => {
      const example = target instanceof Element ? target.closest('[data-shows]') : null;
      const dot = example && element.querySelector(`[data-dot="${example.getAttribute('data-shows')}"]`);
      dot?.classList.toggle('lit', type === 'pointerover');
    });
  }
}
