import { choices } from '../parts/choices.js';
import { latest } from '../parts/latest.js';
import { read, sorted, written } from '../parts/numbers.js';
import { pointing } from '../parts/pointing.js';
import { towards } from '../parts/towards.js';
import { within } from '../parts/within.js';
import { aligned, among, byDistance } from './plane.js';
import { GROWTH, view, ZOOMS } from './view.js';

/** @import {Asking, EmbeddingAnswer, LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Spot} from '../parts/pointing.js' */
/** @import {Atlas, Place} from './view.js' */

/**
 * @typedef {{
 *   atlas: Atlas, start: Place, say: Say, lens: LiveLens, state: State,
 *   ask: (layer: string, method: string, asking: Asking) => Promise<EmbeddingAnswer>,
 * }} Exploration
 */

/** What parts the names of labels in the address: they may hold commas. */
const BETWEEN = '|';

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { atlas, start, say, lens, state, ask }) {
  const live = await lens.live();
  const { names, labels } = atlas;
  let place = start;
  /** Those that are wanted: maps of them may still be asked for. */
  let layers = start.planes.map(({ layer }) => layer);
  /** The picture that the pointer passes over. @type {number | undefined} */
  let passing;
  const told = latest(say, redraw);

  const seen = () => among(labels, place.picked);
  choices(element, (what, value) => {
    switch (what) {
      case 'stop':
        told.stop();
        return;
      case 'again':
        void complete();
        return;
      case 'back':
        turn({});
        break;
      case 'more':
        more(place.map);
        return;
      case 'clear':
        change({ set: [] });
        return;
      case 'all':
        change({ picked: [] });
        return;
      case 'label': {
        const label = Number(value);
        const { picked } = place;
        change({ picked: picked.includes(label) ? picked.filter((one) => one !== label) : sorted([...picked, label]) });
        return;
      }
      default:
        turn({ ...kept(), [what]: value });
    }
    state.set(kept());
  });
  pointing(element, {
    pass: (spot) => {
      const at = spot && nearest(spot);
      if (at !== passing) {
        passing = at;
        redraw();
      }
    },
    stay: (spot) => {
      const at = nearest(spot);
      change({ map: spot.map, ...(at === undefined ? {} : { at }) });
    },
    around: (map, holds) => {
      const plane = place.planes[map];
      change({ map, set: plane ? plane.x.flatMap((x, at) => (seen()(at) && holds(x, plane.y[at] ?? 0) ? [at] : [])) : [] });
    },
    walk: (map, way, whole) => {
      const plane = place.planes[map];
      if (plane) {
        /** @param {number} from */
        const after = (from) => towards(labels.length, (one) => [plane.x[one] ?? 0, plane.y[one] ?? 0], from, way, seen());
        let at = place.at;
        let next = after(at);
        while (whole && next !== at) {
          at = next;
          next = after(at);
        }
        change({ map, at: next });
      }
    },
    more,
    clear: () => change({ set: [] }),
  });
  state.onChange(turn);
  turn(state.get());

  /** @param {Spot} spot */
  function nearest({ map, x, y, within: far }) {
    const plane = place.planes[map];
    const [first] = plane ? byDistance(plane, x, y, seen()) : [];
    return first && first.far < far ? first.at : undefined;
  }

  /** Marks the pictures nearest to the one that is looked at, on the map, each time a few more. @param {number} map */
  function more(map) {
    const plane = place.planes[map];
    if (plane) {
      const count = (Math.floor(place.set.length / GROWTH) + 1) * GROWTH;
      const near = byDistance(plane, plane.x[place.at] ?? 0, plane.y[place.at] ?? 0, seen());
      change({ map, set: sorted(near.slice(0, count).map(({ at }) => at)) });
    }
  }

  /** What a reader did to what there is. @param {Partial<Place>} what */
  function change(what) {
    passing = undefined;
    place = { ...place, ...what };
    redraw();
    state.set(kept());
  }

  /** Shows what an address says. @param {Record<string, string>} values */
  function turn(values) {
    const zoom = Number(values['zoom']);
    const picked = values['labels']?.split(BETWEEN).map((name) => names.indexOf(name)).filter((label) => label >= 0);
    const method = values['method'] ?? start.method;
    layers = start.planes.map(({ layer }, at) => values[`layer-${at}`] ?? layer);
    passing = undefined;
    place = {
      ...place,
      at: within(values['picture'], labels.length) ?? start.at,
      show: values['show'] === 'pictures' ? 'pictures' : 'dots',
      zoom: ZOOMS.includes(zoom) ? zoom : 1,
      picked: picked ?? start.picked,
      set: read(values['set'], labels.length),
      method: atlas.methods.includes(method) ? method : start.method,
    };
    void complete();
  }

  /** Shows the maps that are wanted; until there are some, those that there were. */
  async function complete() {
    const { method } = place;
    const wanted = layers;
    if (method === start.method && wanted.every((layer, at) => layer === start.planes[at]?.layer)) {
      told.leave();
      place = { ...place, planes: start.planes };
      redraw();
      return;
    }
    redraw();
    await told.ask(async (asking) => {
      const answers = await Promise.all(wanted.map((layer) => ask(layer, method, asking)));
      asking.signal?.throwIfAborted();
      place = { ...place, planes: aligned(answers, start.planes[0]) };
    });
  }

  function redraw() {
    lens.draw(element, view(atlas, { ...place, at: passing ?? place.at }, say, { live, layers, pinned: place.at, asking: told.asking, problem: told.problem }));
  }

  /** @returns {Record<string, string>} */
  function kept() {
    const { at, method, show, zoom, picked, set } = place;
    const usual = String(picked) === String(start.picked);
    return {
      ...(at === start.at ? {} : { picture: String(at) }),
      ...(method === start.method ? {} : { method }),
      ...Object.fromEntries(layers.flatMap((layer, index) => (layer === start.planes[index]?.layer ? [] : [[`layer-${index}`, layer]]))),
      ...(show === 'dots' ? {} : { show }),
      ...(zoom === 1 ? {} : { zoom: String(zoom) }),
      ...(usual ? {} : { labels: picked.map((label) => names[label]).join(BETWEEN) }),
      ...(set.length > 0 ? { set: written(set) } : {}),
    };
  }
}
