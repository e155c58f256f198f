import { choices } from '../parts/choices.js';
import { cursor } from '../parts/cursor.js';
import { latest } from '../parts/latest.js';
import { linked, middle, positionAt } from '../parts/linked.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { strongestPosition, view } from './view.js';

/** @import {Asking, LiveLens, Picture, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Grids, Layer, Looked, Place, Seen} from './view.js' */

/**
 * @typedef {{
 *   data: Grids, cells: Place['cells'], say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture) => Promise<Looked>,
 *   see: (layer: Layer, image: Picture, asking: Asking) => Promise<Seen>,
 * }} Exploration
 */

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { data, cells: given, say, lens, state, look, see }) {
  const live = await lens.live();
  let picture = 0;
  let layer = 0;
  let cells = given;
  let pinned = 0;
  /** Whether it was chosen, and not only where there is most. */
  let placed = false;
  /** Where the pointer passes, here or in a figure that is linked. @type {number | undefined} */
  let passing;
  let looking = false;
  const told = latest(say, redraw);

  choices(element, (what, value) => {
    if (what === 'stop') {
      told.stop();
    } else if (what === 'again') {
      void complete();
    } else if (what === 'cells') {
      cells = value === 'scaled' ? 'scaled' : 'alike';
      redraw();
      write();
    } else if (what === 'layer') {
      const [x, y] = middle(pinned, layerNow());
      layer = within(value, data.layers.length) ?? 0;
      pinned = positionAt(x, y, layerNow());
      placed = true;
      passing = undefined;
      write();
      void complete();
    } else {
      turn({ picture: value, layer: layerNow().name, cells });
      write();
    }
  });
  const tell = linked(element, (blob, x, y) => {
    const at = positionAt(x, y, layerNow());
    if (blob === data.pictures[picture]?.picture.blob && at !== (passing ?? pinned)) {
      passing = at;
      redraw();
    }
  });
  cursor(element, {
    position: () => pinned,
    pass: (at) => {
      if (at !== passing) {
        passing = at;
        redraw();
        lead(at ?? pinned);
      }
    },
    stay: (at) => {
      pinned = at;
      placed = true;
      passing = undefined;
      redraw();
      write();
      lead(at);
    },
  });
  const own = shelf(element, {
    pictures: data.pictures,
    lens,
    say,
    look,
    turn,
    kept: () => ({ layer: layerNow().name, cells }),
    write,
    looking: (is) => {
      looking = is;
      redraw();
    },
    sorry: (why) => {
      told.problem = why;
      redraw();
    },
  });
  state.onChange((values) => void own.restore(values));
  await own.restore(state.get());

  function layerNow() {
    return /** @type {Layer} */ (data.layers[layer]);
  }

  /** @param {number} at */
  function lead(at) {
    tell(data.pictures[picture]?.picture.blob ?? '', ...middle(at, layerNow()));
  }

  /** @param {Record<string, string>} values */
  function turn(values) {
    picture = within(values['picture'], data.pictures.length) ?? 0;
    layer = Math.max(data.layers.findIndex(({ name }) => name === values['layer']), 0);
    cells = values['cells'] === 'scaled' || values['cells'] === 'alike' ? values['cells'] : given;
    const x = within(values['x'], layerNow().width);
    const y = within(values['y'], layerNow().height);
    placed = x !== undefined && y !== undefined;
    pinned = x === undefined || y === undefined ? strongestPosition(data, picture, layer) : y * layerNow().width + x;
    passing = undefined;
    void complete();
  }

  /** Asks for the grid that is to be shown, if there is none yet. */
  async function complete() {
    const looked = data.pictures[picture];
    const wanted = layer;
    if (!looked || looked.grids[wanted]) {
      told.leave();
      redraw();
      return;
    }
    await told.ask(async (asking) => {
      looked.grids[wanted] = await see(layerNow(), looked.picture, asking);
      if (!asking.signal?.aborted && !placed) {
        pinned = strongestPosition(data, picture, wanted);
      }
    }, say('asking'));
  }

  function redraw() {
    lens.draw(element, view(data, { picture, layer, at: passing ?? pinned, cells }, say, { live, pinned, asking: told.asking, looking, problem: told.problem }));
  }

  function write() {
    const { name, width } = layerNow();
    state.set({
      ...own.named(picture),
      ...(layer > 0 ? { layer: name } : {}),
      ...(cells === given ? {} : { cells }),
      ...(pinned === strongestPosition(data, picture, layer)
        ? {}
        : { x: String(pinned % width), y: String(Math.floor(pinned / width)) }),
    });
  }
}
