import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { latest } from '../parts/latest.js';
import { within } from '../parts/within.js';
import { MEASURES } from './pairs.js';
import { view } from './view.js';

/** @import {Asking, CompareAnswer, LiveLens, Sprites, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Difference} from './pairs.js' */
/** @import {Place} from './view.js' */

/**
 * @typedef {{
 *   difference: Difference, say: Say, lens: LiveLens, state: State,
 *   compare: (other: string, asking: Asking) => Promise<CompareAnswer>,
 *   draw: (model: string, at: number, asking: Asking) => Promise<Sprites>,
 * }} Exploration
 */

/**
 * Brings the figure alive: on recorded answers everywhere, for a comparison takes longer than a reader can wait.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export function explore(element, { difference, say, lens, state, compare, draw }) {
  const { model, others, first, row, column } = difference;
  const { layers, otherLayers } = first;
  /** @type {Place} */
  const start = { stage: 0, measure: 'alignment', row, column };
  let place = start;
  /** The comparisons that are there, by the other's place. @type {(CompareAnswer | undefined)[]} */
  const known = [first];
  /** That which is seen: until another is there, the one before. */
  let seen = { stage: 0, compared: first };
  const sheets = { ...difference.sheets };
  /** The cell that the pointer passes over. @type {number | undefined} */
  let passing;
  /** What was changed last is what is told. @type {'stage' | 'cell'} */
  let turned = 'stage';
  const told = latest(say, redraw);

  choices(element, (what, value) => {
    if (what === 'again') {
      void complete();
    } else if (what === 'stop') {
      told.stop();
    } else if (what === 'pair') {
      go({ row: Number(value), column: Number(value) });
    } else if (what === 'measure') {
      go({ measure: MEASURES.find((one) => one === value) ?? 'alignment' });
    } else {
      slide(value);
    }
  });
  // While the slider is drawn; when it is let go it says the same again.
  element.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'range') {
      slide(target.value);
    }
  });
  cursor(element, {
    position: () => place.row * otherLayers.length + place.column,
    pass: (at) => {
      if (passing !== at) {
        passing = at;
        redraw();
      }
    },
    stay: (at) => go(cell(at)),
  });
  state.onChange(turn);
  turn(state.get());

  /** @param {number} at */
  function cell(at) {
    return { row: Math.floor(at / otherLayers.length), column: at % otherLayers.length };
  }

  /** @param {string} value */
  function slide(value) {
    const stage = within(value, others.length) ?? 0;
    if (stage !== place.stage) {
      go({ stage });
    }
  }

  /** What a reader did. @param {Partial<Place>} what */
  function go(what) {
    turned = what.stage === undefined ? 'cell' : 'stage';
    passing = undefined;
    place = { ...place, ...what };
    void complete();
    state.set(kept());
  }

  /** Shows what an address says. @param {Record<string, string>} values */
  function turn(values) {
    /** @param {string[]} names @param {string | undefined} name @param {number} usual */
    const named = (names, name, usual) => (name !== undefined && names.includes(name) ? names.indexOf(name) : usual);
    passing = undefined;
    place = {
      stage: named(others, values['other'], 0),
      measure: MEASURES.find((one) => one === values['measure']) ?? start.measure,
      row: named(layers, values['layer'], row),
      column: named(otherLayers, values['with'], column),
    };
    void complete();
  }

  /** Fetches what is not there yet: the comparison, and the pictures of the units of both layers. */
  async function complete() {
    const { stage, row: at, column: there } = place;
    const other = others[stage] ?? '';
    const pictured = at === there ? [model, other].filter((of) => !sheets[`${of} ${at}`] && difference.channels[of]?.[at]?.length) : [];
    const compared = known[stage];
    seen = compared ? { stage, compared } : seen;
    redraw();
    if (compared && pictured.length === 0) {
      told.leave();
      redraw();
      return;
    }
    await told.ask(async (asking) => {
      const found = (known[stage] ??= await compare(other, asking));
      asking.signal?.throwIfAborted();
      seen = { stage, compared: found };
      redraw();
      const made = await Promise.all(pictured.map((of) => draw(of, at, asking)));
      pictured.forEach((of, index) => Object.assign(sheets, { [`${of} ${at}`]: made[index] }));
    });
  }

  function redraw() {
    const life = { passing: passing === undefined ? undefined : cell(passing), turned, asking: told.asking, problem: told.problem };
    lens.draw(element, view(difference, place, { ...seen, sheets }, say, life));
  }

  /** @returns {Record<string, string>} */
  function kept() {
    return {
      ...(place.stage === 0 ? {} : { other: others[place.stage] ?? '' }),
      ...(place.measure === start.measure ? {} : { measure: place.measure }),
      ...(place.row === row && place.column === column ? {} : { layer: layers[place.row] ?? '', with: otherLayers[place.column] ?? '' }),
    };
  }
}
