import { contentFor } from './card-content.js';
import { place } from './card-place.js';
import { say, wordsOf } from '../words.js';

const ID = 'reader-card';

/** The one card of a page: what a link points at, shown beside the link. */
export class Card {
  /** @type {HTMLElement | null} */
  #trigger = null;
  /** @type {Element | null} */
  #described = null;
  /** @type {HTMLElement} */
  #element;

  /** @param {Document} page */
  constructor(page) {
    this.page = page;
    this.#element = page.createElement('div');
    this.#element.id = ID;
    this.#element.className = 'card';
    this.#element.setAttribute('role', 'dialog');
    this.#element.setAttribute('popover', 'manual');
  }

  /** What it belongs to while it is open. */
  get trigger() {
    return this.#trigger;
  }

  /** @param {Node | null} node */
  contains(node) {
    return this.#trigger !== null && this.#element.contains(node);
  }

  /**
   * @param {HTMLElement} trigger
   * @param {{x: number, y: number}} [pointer] where it is pointed at
   */
  open(trigger, pointer) {
    if (this.#trigger === trigger) {
      return;
    }
    const content = contentFor(this.page, trigger);
    this.close();
    if (!content) {
      return;
    }
    this.#element.dataset['kind'] = trigger.dataset['card'];
    this.#element.setAttribute('aria-label', content.title);
    this.#element.replaceChildren(...content.parts, ...more(this.page, content));
    // Beside its trigger in the page, so that the Tab key goes from the one to the other.
    (trigger.closest('sup') ?? trigger).after(this.#element);
    this.#element.showPopover();
    this.#trigger = trigger;
    this.#described = trigger.matches('a') ? trigger : trigger.querySelector('a');
    this.#described?.setAttribute('aria-describedby', ID);
    this.#line = lineOf(trigger, pointer);
    this.settle();
  }

  close() {
    if (this.#trigger) {
      this.#described?.removeAttribute('aria-describedby');
      this.#trigger = null;
      this.#element.hidePopover();
      this.#element.remove();
    }
  }

  /** Which of its trigger's lines the card hangs on. */
  #line = 0;

  /** Puts the card where it belongs, now that something has moved. */
  settle() {
    const box = this.#trigger?.getClientRects()[this.#line];
    if (!box) {
      this.close();
      return;
    }
    const view = { width: this.page.documentElement.clientWidth, height: innerHeight };
    // Focus may come before the window has scrolled to it: the card waits unseen.
    this.#element.style.visibility = box.bottom < 0 || box.top > view.height ? 'hidden' : '';
    this.#element.style.maxBlockSize = '';
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const { left, top, maxHeight } = place(box, { width, height }, view);
    this.#element.style.left = `${left}px`;
    this.#element.style.top = `${top}px`;
    if (height > maxHeight) {
      this.#element.style.maxBlockSize = `${maxHeight}px`;
    }
  }
}

/**
 * @param {Document} page
 * @param {import('./card-content.js').Content} content
 */
function more(page, { title, target }) {
  if (!target) {
    return [];
  }
  const link = page.createElement('a');
  link.className = 'card-more';
  link.href = target;
  link.textContent = say(wordsOf(page, 'reader'), 'go-to', title);
  return [link];
}

/**
 * A link may run over several lines: the one under the pointer, else the first.
 *
 * @param {Element} trigger
 * @param {{x: number, y: number} | undefined} pointer
 */
function lineOf(trigger, pointer) {
  const boxes = [...trigger.getClientRects()];
  const under = boxes.findIndex(({ top, bottom }) => pointer && pointer.y >= top && pointer.y <= bottom);
  return Math.max(under, 0);
}
