import { reason, stopped } from './asking-view.js';

/** @import {Asking, Step} from '../types' */
/** @import {Say} from './words.js' */

/**
 * What a figure asks one at a time: the latest ends what was asked before, and tells how far it has got, or why
 * there is no answer.
 *
 * @param {Say} say
 * @param {() => void} changed called when one of these is another
 */
export function latest(say, changed) {
  let stop = new AbortController();
  const told = {
    /** @type {Step | undefined} */
    asking: undefined,
    /** @type {string | undefined} */
    problem: undefined,

    /** The reader gives up. */
    stop() {
      stop.abort(new DOMException('stopped by the reader', 'AbortError'));
    },

    /** What was asked before is wanted no more. */
    leave() {
      stop.abort(new DOMException('another was chosen', 'AbortError'));
      stop = new AbortController();
      told.asking = undefined;
      told.problem = undefined;
    },

    /**
     * @param {(asking: Asking) => Promise<void>} question asks, and keeps the answer
     * @param {string} [first] said until there is a first step, if that takes long
     */
    async ask(question, first) {
      told.leave();
      const { signal } = stop;
      /** @param {Step} step */
      const onProgress = (step) => {
        if (signal === stop.signal && !signal.aborted) {
          const { preview } = told.asking ?? {};
          told.asking = { ...(preview ? { preview } : {}), ...step };
          changed();
        }
      };
      if (first !== undefined) {
        onProgress({ done: 0, total: 1, what: first });
      }
      try {
        await question({ signal, onProgress });
      } catch (error) {
        if (signal === stop.signal) {
          told.problem = stopped(error) ? say('stopped') : reason(error, say);
        }
      }
      if (signal === stop.signal) {
        told.asking = undefined;
        changed();
      }
    },
  };
  return told;
}
