import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { missing } from '../parts/draw.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { unit } from '../parts/words.js';
import { same, telling } from './graph.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Aim, Graph, Looked, Root, Traced} from './graph.js' */

/**
 * @typedef {{
 *   traced: Traced, minus: number | null, say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture) => Promise<Looked>,
 *   recorded: (image: Picture, aim: Aim) => boolean,
 *   trace: (image: Picture, aim: Aim, asking: Asking) => Promise<Graph>,
 *   draw: (of: {layer: string, channel: number}, asking: Asking) => Promise<Picture>,
 * }} Exploration
 */

/**
 * Brings the figure alive: it turns about what is chosen. While another graph is asked for, the last one stays.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { traced, minus, say, lens, state, look, recorded, trace, draw }) {
  const live = await lens.live();
  const { pictures } = traced;
  const icons = { ...traced.icons };
  let picture = 0;
  let aim = traced.graph.aim;
  /** What is shown, and whose picture it is of. */
  let graph = traced.graph;
  let of = 0;
  let pinned = telling(graph);
  /** @type {Root | undefined} */
  let passing;
  /** @type {Step | undefined} */
  let asking;
  let looking = false;
  /** @type {import('./view.js').Life['problem']} */
  let problem;
  let stop = new AbortController();

  choices(element, (what, value) => {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
    } else if (what === 'root') {
      stay(rootOf(value) ?? pinned);
    } else if (what === 'again') {
      void apply();
    } else {
      const kept = what === 'picture' ? {} : what === 'only' ? { label: value, minus: 'none' } : written();
      void turn({ picture: String(picture), unit: nameOf(pinned), ...kept, [what]: value }).then(write);
    }
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = target instanceof Element && pointerType === 'mouse' ? target.closest('[data-set="root"]') : null;
    pass(over ? rootOf(over.getAttribute('data-value') ?? '') : undefined);
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  const own = shelf(element, {
    pictures,
    lens,
    say,
    look,
    turn: (values) => void turn(values),
    kept: () => ({}),
    write,
    looking: (is) => {
      looking = is;
      redraw();
    },
    sorry: (why) => {
      problem = why === undefined ? undefined : { text: why, offers: [] };
      redraw();
    },
  });
  state.onChange((values) => void own.restore(values));
  await own.restore(state.get());

  /** @param {Root | undefined} root */
  function pass(root) {
    if (!same(root, passing)) {
      passing = root;
      redraw();
    }
  }

  /** @param {Root} root */
  function stay(root) {
    pinned = root;
    passing = undefined;
    redraw();
    write();
  }

  /**
   * @param {string | undefined} name "conv3:12", or "class"
   * @returns {Root | undefined}
   */
  function rootOf(name) {
    const nodes = graph.rows.flatMap(({ layer, units }, row) =>
      units.map(({ channel }, at) => ({ name: unit(layer.name, channel), node: { row, unit: at } })),
    );
    return name === 'class' ? 'class' : nodes.find((one) => one.name === name)?.node;
  }

  /** @param {Root} root */
  function nameOf(root) {
    const row = root === 'class' ? undefined : graph.rows[root.row];
    return root === 'class' || !row ? 'class' : unit(row.layer.name, row.units[root.unit]?.channel ?? 0);
  }

  /** What an address says. @param {Record<string, string>} values */
  function turn(values) {
    picture = within(values['picture'], pictures.length) ?? 0;
    const { labels } = lookedAt();
    /** @param {string | undefined} text */
    const known = (text) => labels.find(({ label }) => String(label) === text)?.label;
    const label = known(values['label']) ?? labels[0]?.label ?? 0;
    const other = values['minus'] === 'none' ? null : (known(values['minus']) ?? minus);
    aim = { label, minus: other === label ? null : other };
    passing = undefined;
    return apply(values['unit']);
  }

  /** Asks for the graph that is wanted, if it is not the one that is shown. @param {string} [name] of the root in it */
  async function apply(name) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    const wanted = picture;
    asking = undefined;
    problem = undefined;
    if (picture === 0 && alike(aim, traced.graph.aim)) {
      show(traced.graph, 0, name);
      return;
    }
    /** @param {Step} step */
    const onProgress = (step) => {
      if (signal === stop.signal) {
        asking = step;
        redraw();
      }
    };
    if (live && !recorded(lookedAt().picture, aim)) {
      onProgress({ done: 0, total: 1, what: say('asking') });
    } else {
      redraw();
    }
    try {
      const found = await trace(lookedAt().picture, aim, { signal, onProgress });
      if (signal === stop.signal) {
        asking = undefined;
        show(found, wanted, name);
        void complete(signal);
      }
    } catch (error) {
      if (signal === stop.signal) {
        asking = undefined;
        problem = trouble(error);
        redraw();
      }
    }
  }

  /**
   * @param {Graph} next
   * @param {number} shown its picture
   * @param {string | undefined} name of the root
   */
  function show(next, shown, name) {
    graph = next;
    of = shown;
    pinned = rootOf(name) ?? telling(graph);
    redraw();
  }

  /** The pictures that are missing, one after another. @param {AbortSignal} signal */
  async function complete(signal) {
    const units = graph.rows.flatMap((row) => row.units.map(({ channel }) => ({ layer: row.layer.name, channel })));
    try {
      await missing(units, icons, (one) => draw(one, { signal }), (name, done, total) => {
        asking = { done, total, what: say('drawing', name, done + 1, total) };
        redraw();
      });
    } catch (error) {
      if (signal === stop.signal && !stopped(error)) {
        problem = { text: reason(error, say), offers: [] };
      }
    }
    if (signal === stop.signal) {
      asking = undefined;
      redraw();
    }
  }

  /** Why there is no answer, and what there is instead. @param {unknown} error */
  function trouble(error) {
    const { labels } = lookedAt();
    const again = { name: 'again', value: '', text: say('again') };
    if (!(error instanceof Error && error.name === 'NotRecorded')) {
      return { text: stopped(error) ? say('stopped') : reason(error, say), offers: [again] };
    }
    const offers = labels.filter(({ label }) => recorded(lookedAt().picture, { label, minus: null }));
    return { text: say('unrecorded'), offers: offers.map(({ label, name }) => ({ name: 'only', value: String(label), text: name })) };
  }

  function lookedAt() {
    return /** @type {Looked} */ (pictures[picture]);
  }

  function redraw() {
    const known = /** @param {Aim} one */ (one) => live || recorded(lookedAt().picture, one);
    const place = { picture: of, graph, root: passing ?? pinned, icons };
    lens.draw(element, view(traced, place, say, { live, wanted: { picture, aim }, pinned, looking, asking, known, problem }));
  }

  /** @returns {Record<string, string>} */
  function written() {
    const usual = lookedAt().labels[0]?.label ?? 0;
    const other = minus === aim.label ? null : minus;
    return {
      ...(aim.label === usual ? {} : { label: String(aim.label) }),
      ...(aim.minus === other ? {} : { minus: aim.minus === null ? 'none' : String(aim.minus) }),
    };
  }

  function write() {
    const there = of === picture && alike(aim, graph.aim);
    state.set({
      ...own.named(picture),
      ...written(),
      ...(there && !same(pinned, telling(graph)) ? { unit: nameOf(pinned) } : {}),
    });
  }
}

/**
 * @param {Aim} one
 * @param {Aim} other
 */
function alike(one, other) {
  return one.label === other.label && one.minus === other.minus;
}
