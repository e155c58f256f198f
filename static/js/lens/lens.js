import { canonical } from './canonical.js';
import { draw } from './draw.js';
import { askLive, bring } from './live.js';
import { NotRecorded, Unreachable } from './problems.js';

/** @import {Asking, LiveLens, Picture, Question} from '../../../widgets/types' */
/** @import {Site} from './site.js' */

/**
 * The lens of one figure: recorded answers first, then a live server where there is one.
 *
 * @implements {LiveLens}
 */
export class FigureLens {
  #site;
  #keys;
  /** @type {Map<string, Promise<any>>} */
  #answers = new Map();

  /**
   * @param {Site} site
   * @param {Record<string, string>} recorded the key of the answer, by canonical question
   */
  constructor(site, recorded) {
    this.#site = site;
    this.#keys = recorded;
  }

  /**
   * @template T
   * @param {Question} question
   * @param {Asking} [asking]
   * @returns {Promise<T>}
   */
  async ask(question, asking = {}) {
    asking.signal?.throwIfAborted();
    const text = canonical(question);
    const known = this.#answers.get(text);
    if (known) {
      return known;
    }
    const key = Object.hasOwn(this.#keys, text) ? this.#keys[text] : undefined;
    if (key === undefined) {
      if (!(await this.live())) {
        throw new NotRecorded(question);
      }
      const value = await askLive(this.#site, question, asking);
      this.#answers.set(text, Promise.resolve(value));
      return /** @type {T} */ (value);
    }
    const answer = this.#replay(key);
    this.#answers.set(text, answer);
    answer.catch(() => this.#answers.delete(text));
    return answer;
  }

  /** @param {string} key */
  async #replay(key) {
    const response = await fetch(this.#site.at(`lens/answers/${key}.json`)).catch(() => null);
    if (!response?.ok) {
      throw new Unreachable('The recorded answer could not be fetched.');
    }
    return (await response.json()).value;
  }

  /** @param {Picture} picture */
  url(picture) {
    return this.#site.at(`lens/blobs/${encodeURIComponent(picture.blob)}`);
  }

  /**
   * @param {Element} element
   * @param {string} html
   */
  draw(element, html) {
    draw(element, html, (path) => this.#site.at(path));
  }

  /** @param {Question} question */
  recorded(question) {
    return Object.hasOwn(this.#keys, canonical(question));
  }

  live() {
    return this.#site.live();
  }

  /** @param {Blob} file */
  bring(file) {
    return bring(this.#site, file);
  }
}
