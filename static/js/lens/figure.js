import { say, wordsOf } from '../words.js';
import { FigureLens } from './lens.js';

/** @import {Widget} from '../../../widgets/types' */
/** @import {Fragment} from './fragment.js' */
/** @import {Site} from './site.js' */

/** One widget figure: asleep (its static picture), waking, alive, or failed (the picture again, with a word). */
export class Figure {
  #site;
  #fragment;
  #tell;
  /** @type {Promise<void> | undefined} */
  #waking;

  /**
   * @param {HTMLElement} element
   * @param {Site} site
   * @param {Fragment} fragment
   * @param {(values: Record<string, number>) => void} tell what the text may show of it now
   */
  constructor(element, site, fragment, tell) {
    this.element = element;
    this.#site = site;
    this.#fragment = fragment;
    this.#tell = tell;
  }

  /** Brings the figure alive, once. */
  wake() {
    this.#waking ??= this.#mount();
    return this.#waking;
  }

  async #mount() {
    const { element } = this;
    const body = /** @type {HTMLElement | null} */ (element.querySelector('.widget-body'));
    if (!body) {
      return;
    }
    const asleep = [...body.childNodes].map((node) => node.cloneNode(true));
    element.dataset['state'] = 'waking';
    try {
      const [module, recorded] = await Promise.all([
        /** @type {Promise<Widget<unknown, unknown>>} */ (import(this.#address('module'))),
        this.#recorded(),
      ]);
      const id = element.id;
      const words = wordsOf(document, 'widget');
      await module.mount(body, {
        data: recorded.data,
        attributes: recorded.attributes,
        words,
        lens: new FigureLens(this.#site, recorded.answers),
        state: {
          get: () => this.#fragment.get(id),
          set: (values) => this.#fragment.set(id, values),
          onChange: (listener) => this.#fragment.onChange(id, listener),
          tell: (values) => this.#tell(values),
        },
      });
      element.dataset['state'] = 'alive';
    } catch (error) {
      body.replaceChildren(...asleep);
      this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const { element } = this;
    element.dataset['state'] = 'failed';
    const note = document.createElement('p');
    note.className = 'widget-failure';
    note.textContent = say(wordsOf(document, 'widget'), 'not-alive');
    note.title = error instanceof Error ? error.message : String(error);
    element.querySelector('.widget-body')?.after(note);
  }

  /** @returns {Promise<{attributes: unknown, data: unknown, answers: Record<string, string>}>} */
  async #recorded() {
    const response = await fetch(this.#address('recorded'));
    if (!response.ok) {
      throw new Error(`the figure's data: ${response.status}`);
    }
    return response.json();
  }

  /** @param {'module' | 'recorded'} what */
  #address(what) {
    return new URL(this.element.dataset[what] ?? '', document.baseURI).href;
  }
}
