import { choices } from '../parts/choices.js';
import { within } from '../parts/within.js';
import { first, view } from './view.js';

/** @import {LiveLens, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Styled} from './view.js' */

/**
 * Brings the figure alive. Everything it can show was asked for when the page was made.
 *
 * @param {HTMLElement} element
 * @param {{styled: Styled, say: Say, lens: LiveLens, state: State}} exploration
 */
export function explore(element, { styled, say, lens, state }) {
  const start = first(styled);
  let pinned = start;
  /** @type {number | undefined} */
  let passing;

  choices(element, (what, value) => {
    pinned = { ...pinned, [what]: Number(value) };
    passing = undefined;
    redraw();
    state.set({
      ...(pinned.content !== start.content && { content: String(pinned.content) }),
      ...(pinned.style !== start.style && { style: String(pinned.style) }),
      ...(pinned.weight !== start.weight && { weight: String(styled.weights[pinned.weight]) }),
    });
  });
  element.addEventListener('pointerover', ({ target, pointerType }) => {
    const over = pointerType === 'mouse' && target instanceof Element ? target.closest('[data-weight]') : null;
    pass(over ? Number(over.getAttribute('data-weight')) : undefined);
  });
  element.addEventListener('pointerleave', () => pass(undefined));
  state.onChange(restore);
  restore(state.get());

  /** @param {number | undefined} weight */
  function pass(weight) {
    if (weight !== passing) {
      passing = weight;
      redraw();
    }
  }

  /** @param {Record<string, string>} values */
  function restore(values) {
    const weight = styled.weights.findIndex((one) => String(one) === values['weight']);
    pinned = {
      content: within(values['content'], styled.contents.length) ?? start.content,
      style: within(values['style'], styled.styles.length) ?? start.style,
      weight: weight < 0 ? start.weight : weight,
    };
    redraw();
  }

  function redraw() {
    lens.draw(element, view(styled, { ...pinned, weight: passing ?? pinned.weight }, say, pinned));
  }
}
