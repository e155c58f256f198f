import { reason, stopped } from '../parts/asking-view.js';
import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { linked, middle, positionAt } from '../parts/linked.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { moved, read, same, seen, telling, written } from './split.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, State, Step} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Choice, Grouped, Layer, Looked, Place, Split} from './split.js' */

/**
 * @typedef {{
 *   grouped: Grouped, say: Say, lens: LiveLens, state: State, most: number,
 *   look: (image: Picture) => Promise<Looked>,
 *   recorded: (own: Looked | undefined, count: number) => boolean,
 *   split: (own: Looked | undefined, count: number, asking: Asking) => Promise<Split[]>,
 * }} Exploration `own` is a picture that a reader brought, which is split by itself
 */

/**
 * Brings the figure alive. While other groups are asked for, the last ones stay.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { grouped, say, lens, state, most, look, recorded, split }) {
  const live = await lens.live();
  const { pictures } = grouped;
  const together = pictures.length;
  const counts = live ? Array.from({ length: most }, (_, at) => at + 1) : grouped.counts;
  let wanted = { picture: 0, count: grouped.first };
  /** @type {Place} */
  let shown = seen(grouped);
  let pinned = shown.choice;
  let rest = shown.at;
  /** @type {Choice | undefined} */
  let passing;
  /** @type {number | undefined} */
  let reading;
  /** @type {Step | undefined} */
  let asking;
  let looking = false;
  /** @type {import('./view.js').Life['problem']} */
  let problem;
  let stop = new AbortController();

  choices(element, (what, value) => {
    if (what === 'stop') {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
    } else if (what === 'again') {
      void apply({}).then(write);
    } else if (what === 'group') {
      const chosen = read(shown.splits, value) ?? pinned;
      rest = moved(rest, net(pinned), net(chosen));
      pinned = chosen;
      passing = undefined;
      redraw();
      write();
    } else {
      wanted = what === 'count' ? { ...wanted, count: Number(value) } : { ...wanted, picture: within(value, pictures.length) ?? 0 };
      void apply(what === 'count' ? { group: net(pinned).name, ...position() } : { group: written(shown.splits, pinned) }).then(write);
    }
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = target instanceof Element && pointerType === 'mouse' ? target.closest('[data-set="group"]') : null;
    pass(over ? read(shown.splits, over.getAttribute('data-value') ?? '') : undefined);
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  const tell = linked(element, (blob, x, y) => {
    const at = positionAt(x, y, net(pinned));
    if (blob === pictures[shown.picture]?.picture.blob && at !== (reading ?? rest)) {
      reading = at;
      redraw();
    }
  });
  cursor(element, {
    position: () => rest,
    pass: (at) => {
      if (at !== reading) {
        reading = at;
        redraw();
        lead(at ?? rest);
      }
    },
    stay: (at) => {
      rest = at;
      reading = undefined;
      redraw();
      write();
      lead(at);
    },
  });
  const own = shelf(element, {
    pictures,
    lens,
    say,
    look,
    turn,
    kept: () => ({ groups: String(wanted.count) }),
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

  /** @param {Choice} choice @returns {Layer} */
  function net({ row }) {
    return /** @type {Split} */ (shown.splits[row]).layer;
  }

  /** @param {number} at */
  function lead(at) {
    tell(pictures[shown.picture]?.picture.blob ?? '', ...middle(at, net(pinned)));
  }

  /** @param {Choice | undefined} choice */
  function pass(choice) {
    if (choice?.row !== passing?.row || choice?.group !== passing?.group) {
      passing = choice;
      redraw();
    }
  }

  /** @param {Record<string, string>} values */
  function turn(values) {
    wanted = {
      picture: within(values['picture'], pictures.length) ?? 0,
      count: within(values['groups'], most + 1) || grouped.first,
    };
    void apply(values);
  }

  /** Asks for the groups that are wanted, if they are not known. @param {Record<string, string>} values the group and the position in them */
  async function apply(values) {
    stop.abort(new DOMException('another was chosen', 'AbortError'));
    stop = new AbortController();
    const { signal } = stop;
    const { picture, count } = wanted;
    const brought = picture < together ? undefined : pictures[picture];
    asking = undefined;
    problem = undefined;
    if (!brought && count === grouped.first) {
      show(grouped.splits, values);
      return;
    }
    /** @param {Step} step */
    const onProgress = (step) => {
      if (signal === stop.signal) {
        asking = step;
        redraw();
      }
    };
    if (live && !recorded(brought, count)) {
      onProgress({ done: 0, total: 1, what: say('asking') });
    } else {
      redraw();
    }
    try {
      const found = await split(brought, count, { signal, onProgress });
      if (signal === stop.signal) {
        asking = undefined;
        show(found, values);
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
   * @param {Split[]} splits
   * @param {Record<string, string>} values
   */
  function show(splits, values) {
    const { picture, count } = wanted;
    const choice = read(splits, values['group']) ?? { row: 0, group: undefined };
    shown = { picture, count, splits, choice, at: 0, map: picture < together ? picture : 0 };
    pinned = choice;
    passing = undefined;
    reading = undefined;
    const { width, height } = net(choice);
    const x = within(values['x'], width);
    const y = within(values['y'], height);
    rest = x === undefined || y === undefined ? usual() : y * width + x;
    redraw();
  }

  /** Why there is no answer, and what there is instead. @param {unknown} error */
  function trouble(error) {
    if (!(error instanceof Error && error.name === 'NotRecorded')) {
      return { text: stopped(error) ? say('stopped') : reason(error, say), offers: [{ name: 'again', value: '', text: say('again') }] };
    }
    const offers = grouped.counts.map((count) => ({ name: 'count', value: String(count), text: say('groups-number', count) }));
    return { text: say('unrecorded'), offers };
  }

  /** Where the cursor stands before it is moved. */
  function usual() {
    return telling(shown.splits[pinned.row], shown.map);
  }

  function redraw() {
    const choice = passing ?? pinned;
    const at = moved(reading ?? rest, net(pinned), net(choice));
    const known = /** @param {number} count */ (count) => recorded(wanted.picture < together ? undefined : pictures[wanted.picture], count);
    // A number that an address asks for is among those to choose from, or the keyboard could not reach them.
    const offered = [...new Set([...counts, wanted.count])].sort((one, other) => one - other);
    lens.draw(element, view(grouped, { ...shown, choice, at }, say, { live, wanted, pinned, looking, asking, counts: offered, known, problem }));
  }

  /** @returns {Record<string, string>} */
  function position() {
    const { width } = net(pinned);
    return rest === usual() ? {} : { x: String(rest % width), y: String(Math.floor(rest / width)) };
  }

  function write() {
    const there = shown.picture === wanted.picture && shown.count === wanted.count;
    state.set({
      ...own.named(wanted.picture),
      ...(wanted.count === grouped.first ? {} : { groups: String(wanted.count) }),
      ...(there && !same(pinned, { row: 0, group: undefined }) ? { group: written(shown.splits, pinned) } : {}),
      ...(there ? position() : {}),
    });
  }
}
