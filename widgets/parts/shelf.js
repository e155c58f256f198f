import { reason } from './asking-view.js';
import { ownPicture, SIDE } from './own-picture.js';

/** @import {LiveLens, Picture} from '../types' */
/** @import {Say} from './words.js' */

/**
 * The pictures of a figure that a reader chooses from: those that were recorded, then those that readers bring to a
 * live server, by hand or by an address that names one (`own=<blob>`).
 *
 * @template {{picture: Picture}} Seen
 * @param {HTMLElement} element
 * @param {{
 *   pictures: Seen[], lens: LiveLens, say: Say,
 *   look: (brought: Picture) => Promise<Seen>,
 *   turn: (values: Record<string, string>) => void,
 *   kept: () => Record<string, string>,
 *   write: () => void,
 *   looking: (is: boolean) => void,
 *   sorry: (why: string | undefined) => void,
 * }} figure `pictures` grows; `look` asks the model about one that is new; `turn` shows what an address says, its
 *     `picture` a place on the shelf; `kept` is what stays as it is when a picture is brought; `write` puts the state
 *     into the address; `looking` and `sorry` are told how bringing one goes
 */
export function shelf(element, { pictures, lens, say, look, turn, kept, write, looking, sorry }) {
  const recorded = pictures.length;

  ownPicture(element, async (bringing) => {
    sorry(undefined);
    looking(true);
    try {
      turn({ ...kept(), picture: await place(await lens.bring(await bringing)) });
      write();
    } catch (error) {
      sorry(reason(error, say));
    } finally {
      looking(false);
    }
  }, say);

  /** Where a picture stands, once it is there. @param {Picture} brought */
  async function place(brought) {
    const known = pictures.findIndex((one) => one.picture.blob === brought.blob);
    return String(known < 0 ? pictures.push(await look(brought)) - 1 : known);
  }

  return {
    /** Shows what an address says. @param {Record<string, string>} values */
    async restore(values) {
      const blob = values['own'];
      if (blob === undefined || !/^[0-9a-f]{64}\.(png|jpg)$/.test(blob)) {
        turn(values);
        return;
      }
      try {
        turn({ ...values, picture: await place({ blob, width: SIDE, height: SIDE }) });
      } catch (error) {
        turn({});
        sorry(reason(error, say));
      }
    },

    /**
     * A picture, as an address names it; the first is what there is without a name.
     *
     * @param {number} at its place
     * @returns {Record<string, string>}
     */
    named(at) {
      return at === 0 ? {} : at < recorded ? { picture: String(at) } : { own: pictures[at]?.picture.blob ?? '' };
    },
  };
}
