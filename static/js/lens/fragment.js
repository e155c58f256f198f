/**
 * The states of a page's figures in its URL fragment: `#fig-one?layer=conv3&channel=12;fig-two?x=4`.
 * The figure touched last comes first, and is where the link leads. Turning a figure replaces the
 * address (the back button leaves the page); following a link into a figure adds a step to go back.
 */
export class Fragment {
  #window;
  /** @type {Map<string, Record<string, string>>} */
  #states;
  /** @type {Map<string, (values: Record<string, string>) => void>} */
  #listeners = new Map();
  #latest = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #writing;

  /** Told the figure that the fragment leads to. @type {(id: string) => void} */
  onTarget = () => {};

  /** @param {Window} page */
  constructor(page) {
    this.#window = page;
    this.#states = read(page.location.hash);
    page.addEventListener('popstate', ({ state }) => this.#return(state));
    page.document.addEventListener('click', (event) => this.#follow(event));
  }

  /** @param {string} id */
  get(id) {
    return { ...this.#states.get(id) };
  }

  /**
   * @param {string} id
   * @param {Record<string, string>} values
   */
  set(id, values) {
    this.#states.set(id, { ...values });
    this.#latest = id;
    // Browsers allow some hundred changes in half a minute, fewer than a held arrow key makes.
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#write(), 200);
  }

  /**
   * Changes some of a figure's values from outside of it, and tells it.
   *
   * @param {string} id
   * @param {Record<string, string>} values
   */
  turn(id, values) {
    this.set(id, { ...this.get(id), ...values });
    this.#tell([id]);
  }

  /**
   * @param {string} id
   * @param {(values: Record<string, string>) => void} listener
   */
  onChange(id, listener) {
    this.#listeners.set(id, listener);
  }

  /** Says which figure the address leads to. */
  announceTarget() {
    const [first] = this.#window.location.hash.slice(1).split(';');
    const id = decode(first?.split('?')[0] ?? '');
    if (id !== '') {
      this.onTarget(id);
    }
  }

  #write() {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const { history, location } = this.#window;
    const hash = written(this.#states, this.#latest);
    const stays = hash === '' && !location.hash.includes('?') ? location.hash : hash;
    history.replaceState(this.#entry(), '', location.pathname + location.search + stays);
  }

  #entry() {
    return { ...this.#window.history.state, figures: Object.fromEntries(this.#states) };
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const href = link?.getAttribute('href') ?? '';
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const wanted = read(href);
    if (!plain || event.defaultPrevented || wanted.size === 0) {
      return;
    }
    event.preventDefault();
    this.#write();
    for (const [id, values] of wanted) {
      this.#states.set(id, values);
      this.#latest = id;
    }
    const { history, location } = this.#window;
    history.pushState(this.#entry(), '', location.pathname + location.search + written(this.#states, this.#latest));
    this.announceTarget();
    this.#tell(wanted.keys());
  }

  /** @param {{figures?: Record<string, Record<string, string>>} | null} entry */
  #return(entry) {
    clearTimeout(this.#writing);
    const named = read(this.#window.location.hash);
    if (entry?.figures) {
      const before = this.#states;
      this.#states = new Map(Object.entries(entry.figures));
      this.#tell(new Set([...before.keys(), ...this.#states.keys()]));
    } else {
      for (const [id, values] of named) {
        this.#states.set(id, values);
      }
      this.#tell(named.keys());
    }
    if (named.size > 0) {
      this.announceTarget();
    }
  }

  /** @param {Iterable<string>} ids */
  #tell(ids) {
    for (const id of ids) {
      this.#listeners.get(id)?.(this.get(id));
    }
  }
}

/**
 * @param {string} hash
 * @returns {Map<string, Record<string, string>>}
 */
function read(hash) {
  const states = new Map();
  for (const part of hash.replace(/^#/, '').split(';')) {
    const [id, query] = part.split(/\?(.*)/s);
    if (id && query) {
      states.set(decode(id), Object.fromEntries(new URLSearchParams(query)));
    }
  }
  return states;
}

/**
 * @param {Map<string, Record<string, string>>} states
 * @param {string} first
 */
function written(states, first) {
  const parts = [...states]
    .filter(([, values]) => Object.keys(values).length > 0)
    .sort(([one], [other]) => Number(other === first) - Number(one === first))
    .map(([id, values]) => `${encodeURIComponent(id)}?${new URLSearchParams(values)}`);
  return parts.length === 0 ? '' : `#${parts.join(';')}`;
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
