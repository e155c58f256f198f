/** Where things are: the same paths on a static host and on a live server, below any sub-path. */
export class Site {
  /** @type {Promise<boolean> | undefined} */
  #live;

  /** @param {URL} root */
  constructor(root) {
    this.root = new URL('./', root);
  }

  /**
   * @param {string} path from the site's root, without a leading slash
   * @returns {string}
   */
  at(path) {
    return new URL(path, this.root).href;
  }

  /** Whether a live server answers questions here; asked once a page. */
  live() {
    this.#live ??= fetch(this.at('lens/status.json'))
      .then(async (response) => response.ok && (await response.json()).live === true)
      .catch(() => false);
    return this.#live;
  }
}
