import { choices } from '../parts/choices.js';
import { latest } from '../parts/latest.js';
import { shelf } from '../parts/shelf.js';
import { within } from '../parts/within.js';
import { view } from './view.js';

/** @import {Asking, LiveLens, Picture, State} from '../types' */
/** @import {Say} from '../parts/words.js' */
/** @import {Dreams, Looked, Made, Mode, Place} from './view.js' */

/**
 * @typedef {{
 *   dreams: Dreams, start: Place, say: Say, lens: LiveLens, state: State,
 *   look: (image: Picture) => Promise<Looked>,
 *   make: (mode: Mode, layer: string, image: Picture, asking: Asking) => Promise<Made>,
 * }} Exploration
 */

/**
 * Brings the figure alive.
 *
 * @param {HTMLElement} element
 * @param {Exploration} exploration
 */
export async function explore(element, { dreams, start, say, lens, state, look, make }) {
  const live = await lens.live();
  let place = start;
  let looking = false;
  const told = latest(say, redraw);

  choices(element, (what, value) => {
    if (what === 'stop') {
      told.stop();
    } else if (what === 'again') {
      void complete();
    } else if (what === 'wipe') {
      wipe(Number(value));
    } else {
      turn({ ...kept(), picture: String(place.picture), ...(what === 'stage' ? {} : { stage: '' }), [what]: value });
      write();
    }
  });
  wiping(element, wipe);
  const own = shelf(element, {
    pictures: dreams.pictures,
    lens,
    say,
    look,
    turn,
    kept,
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

  /** @param {number} share of what was before that is seen */
  function wipe(share) {
    place = { ...place, wipe: Math.min(Math.max(Math.round(share), 0), 100) };
    redraw();
    write();
  }

  /** Shows what an address says. @param {Record<string, string>} values */
  function turn(values) {
    const mode = dreams.modes.find((one) => one === values['mode']) ?? start.mode;
    place = {
      picture: within(values['picture'], dreams.pictures.length) ?? 0,
      layer: Math.max(dreams.layers.indexOf(values['layer'] ?? ''), 0),
      mode,
      stage: within(values['stage'], 100),
      wipe: within(values['wipe'], 101) ?? start.wipe,
    };
    void complete();
  }

  /** Asks what the layer makes of the picture, if that is not known yet. */
  async function complete() {
    const { mode, layer } = place;
    const looked = dreams.pictures[place.picture];
    if (!looked || looked.made[mode]?.[layer]) {
      told.leave();
      redraw();
      return;
    }
    await told.ask(async (asking) => {
      const made = await make(mode, dreams.layers[layer] ?? '', looked.picture, asking);
      looked.made[mode] = Object.assign([...(looked.made[mode] ?? [])], { [layer]: made });
    }, say('asking'));
  }

  function redraw() {
    lens.draw(element, view(dreams, place, say, { live, looking, asking: told.asking, problem: told.problem }));
  }

  /** @returns {Record<string, string>} */
  function kept() {
    const { layer, mode, stage, wipe: seen } = place;
    return {
      ...(layer > 0 ? { layer: dreams.layers[layer] ?? '' } : {}),
      ...(mode === start.mode ? {} : { mode }),
      ...(stage === undefined ? {} : { stage: String(stage) }),
      ...(seen === start.wipe ? {} : { wipe: String(seen) }),
    };
  }

  function write() {
    state.set({ ...own.named(place.picture), ...kept() });
  }
}

/**
 * The edge between before and after goes where the pointer is drawn, and where the slider goes, while it goes there.
 *
 * @param {HTMLElement} element
 * @param {(share: number) => void} wipe
 */
function wiping(element, wipe) {
  let drawn = -1;
  element.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'range') {
      wipe(Number(target.value));
    }
  });
  for (const type of /** @type {const} */ (['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])) {
    element.addEventListener(type, (event) => {
      const pair = event.target instanceof Element ? event.target.closest('.dream-pair') : null;
      if (type === 'pointerdown' && pair && event.button === 0 && !(event.target instanceof Element && event.target.closest('button'))) {
        drawn = event.pointerId;
        pair.setPointerCapture(drawn);
      } else if (type === 'pointerup' || type === 'pointercancel') {
        drawn = -1;
      }
      if (pair && event.pointerId === drawn) {
        const { left, width } = pair.getBoundingClientRect();
        wipe((100 * (event.clientX - left)) / width);
      }
    });
  }
}
