import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { linked, middle, positionAt } from '../parts/linked.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { influence, telling } from './influence.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Influence, Layer, Looked, Root, Tables} from './influence.js' */
/** @import {Attribution} from '../spatial-attribution.js' */

/**
 * @typedef {{
 *   data: Attribution, say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture) => Promise<Looked>,
 *   relate: (image: Picture, asking: Asking) => Promise<Tables>,
 * }} Exploration
 */

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { data, say, lens, state, look, relate }) {
  const live = await lens.live();
  const { layers, pictures } = data;
  /** @type {Map<string, Tables>} */
  const tables = new Map();
  let picture = 0;
  let pinned = data.root;
  /** @type {Root | undefined} */
  let passing;
  /** Where the cursor of each layer stands. */
  let rests = layers.map(() => 0);
  /** @type {Step | undefined} */
  let asking;
  let looking = false;
  /** @type {string | undefined} */
  let problem;
  let stop = new AbortController();

  choices(element, (what, value) => {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped', 'AbortError'));
    } else if (what === 'again') {
      void complete();
    } else if (what === 'label') {
      stay({ label: within(value, lookedAt().effects.length) ?? 0 });
    } else {
      turn({ picture: value });
      write();
    }
  });
  const tell = linked(element, (blob, x, y) => {
    const root = passing ?? pinned;
    // A class has no place that could follow.
    if (blob === lookedAt().picture.blob && 'layer' in root) {
      const moved = { layer: root.layer, at: positionAt(x, y, layerAt(root.layer)) };
      if (!same(moved, root)) {
        passing = moved;
        redraw();
      }
    }
  });
  cursor(element, {
    position: (net) => rests[layerNamed(net)] ?? 0,
    pass: (at, net) => {
      const root = at === undefined ? undefined : { layer: layerNamed(net), at };
      if (!same(root, passing)) {
        passing = root;
        redraw();
        lead(root ?? pinned);
      }
    },
    stay: (at, net) => stay({ layer: layerNamed(net), at }),
  });
  const own = shelf(element, {
    pictures,
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

  function lookedAt() {
    return /** @type {Looked} */ (pictures[picture]);
  }

  /** @param {number} index */
  function layerAt(index) {
    return /** @type {Layer} */ (layers[index]);
  }

  /** @param {string} name */
  function layerNamed(name) {
    return Math.max(layers.findIndex((layer) => layer.name === name), 0);
  }

  /** @param {Root} root */
  function stay(root) {
    settle(root);
    redraw();
    write();
    lead(root);
  }

  /** @param {Root} root */
  function settle(root) {
    pinned = root;
    passing = undefined;
    if ('layer' in root) {
      const [x, y] = middle(root.at, layerAt(root.layer));
      rests = layers.map((layer) => positionAt(x, y, layer));
    }
  }

  /** @param {Root} root */
  function lead(root) {
    if ('layer' in root) {
      tell(lookedAt().picture.blob, ...middle(root.at, layerAt(root.layer)));
    }
  }

  /** @param {Record<string, string>} values */
  function turn(values) {
    picture = within(values['picture'], pictures.length) ?? 0;
    problem = undefined;
    const first = telling(layers, lookedAt());
    settle(first);
    settle(rootOf(values) ?? first);
    redraw();
    void complete();
  }

  /**
   * @param {Record<string, string>} values
   * @returns {Root | undefined}
   */
  function rootOf(values) {
    const label = lookedAt().effects.findIndex((effect) => String(effect.label) === values['label']);
    if (label >= 0) {
      return { label };
    }
    const layer = layers.findIndex(({ name }) => name === values['layer']);
    const x = within(values['x'], layers[layer]?.width ?? 0);
    const y = within(values['y'], layers[layer]?.height ?? 0);
    return x === undefined || y === undefined ? undefined : { layer, at: y * layerAt(layer).width + x };
  }

  /** Asks what the layers of this picture do for each other, if that is not known yet. */
  async function complete() {
    stop.abort(new DOMException('moved on', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    const { picture: image } = lookedAt();
    asking = undefined;
    if (tables.has(image.blob)) {
      return;
    }
    problem = undefined;
    /** @param {Step} step */
    const onProgress = (step) => {
      if (!signal.aborted) {
        asking = step;
        redraw();
      }
    };
    try {
      tables.set(image.blob, await relate(image, { signal, onProgress }));
    } catch (error) {
      problem = stop.signal !== signal ? undefined : stopped(error) ? say('stopped') : reason(error, say);
    }
    if (stop.signal === signal) {
      asking = undefined;
      redraw();
    }
  }

  /**
   * @param {Root} root
   * @returns {Influence | undefined}
   */
  function known(root) {
    const found = tables.get(lookedAt().picture.blob);
    if (!found && picture === 0 && same(root, data.root)) {
      return data.first;
    }
    return found || 'label' in root ? influence(layers, lookedAt(), found ?? [], root) : undefined;
  }

  function redraw() {
    const root = passing ?? pinned;
    lens.draw(element, view(data, { picture, root, shown: known(root) }, say, { live, pinned, rests, asking, looking, problem }));
  }

  function write() {
    const { effects } = lookedAt();
    const first = telling(layers, lookedAt());
    state.set({
      ...own.named(picture),
      ...(same(pinned, first) ? {} : written(pinned, effects)),
    });
  }

  /**
   * @param {Root} root
   * @param {Looked['effects']} effects
   * @returns {Record<string, string>}
   */
  function written(root, effects) {
    if ('label' in root) {
      return { label: String(effects[root.label]?.label ?? '') };
    }
    const { name, width } = layerAt(root.layer);
    return { layer: name, x: String(root.at % width), y: String(Math.floor(root.at / width)) };
  }
}

/**
 * @param {Root | undefined} one
 * @param {Root | undefined} other
 */
function same(one, other) {
  if (one === undefined || other === undefined) {
    return one === other;
  }
  return 'label' in one
    ? 'label' in other && one.label === other.label
    : 'layer' in other && one.layer === other.layer && one.at === other.at;
}
