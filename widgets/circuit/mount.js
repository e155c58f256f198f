import { choices } from '../parts/choices.js';
import { within } from '../parts/within.js';
import { view } from './view.js';

/** @import {LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Choice} from './view.js' */
/** @import {Circuit} from './wires.js' */

/**
 * Brings the figure alive: a wire or a unit that is pointed at is shown large, and the one that is chosen stays.
 *
 * @param {HTMLElement} element
 * @param {{circuit: Circuit, title: string, say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { circuit, title, say, lens, state }) {
  /** @type {Choice} */
  let pinned = { wire: 0 };
  /** @type {Choice | undefined} */
  let passing;

  choices(element, (what, value) => stay(what === 'unit' ? { unit: value } : { wire: Number(value) }));
  element.addEventListener('click', ({ target }) => {
    const line = target instanceof Element ? target.closest('.circuit-lines [data-wire]') : null;
    if (line) {
      stay({ wire: Number(line.getAttribute('data-wire')) });
    }
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = pointerType === 'mouse' && target instanceof Element ? target.closest('[data-wire],[data-unit]') : null;
    pass(over ? named(over.getAttribute('data-unit'), over.getAttribute('data-wire')) : undefined);
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  state.onChange(restore);
  restore(state.get());

  /** @param {Choice} chosen */
  function stay(chosen) {
    pinned = chosen;
    passing = undefined;
    redraw();
    const wire = 'wire' in chosen ? circuit.wires[chosen.wire] : undefined;
    state.set('unit' in chosen ? { unit: chosen.unit } : wire ? { from: wire.from, to: wire.to } : {});
  }

  /** @param {Choice | undefined} next */
  function pass(next) {
    if (JSON.stringify(next) !== JSON.stringify(passing)) {
      passing = next;
      redraw();
    }
  }

  /** @param {Record<string, string>} values */
  function restore(values) {
    const wire = circuit.wires.findIndex(({ from, to }) => from === values['from'] && to === values['to']);
    pinned = named(values['unit'], String(wire)) ?? { wire: 0 };
    passing = undefined;
    redraw();
  }

  /**
   * A unit or a wire of this circuit.
   *
   * @param {string | null | undefined} unit
   * @param {string | null | undefined} wire
   * @returns {Choice | undefined}
   */
  function named(unit, wire) {
    if (circuit.nodes.some(({ name }) => name === unit)) {
      return { unit: unit ?? '' };
    }
    const at = within(wire ?? undefined, circuit.wires.length);
    return at === undefined ? undefined : { wire: at };
  }

  function redraw() {
    lens.draw(element, view(circuit, passing ?? pinned, title, say, { pinned }));
  }
}
