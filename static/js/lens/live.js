import { say, wordsOf } from '../words.js';
import { Busy, Refused, Unreachable } from './problems.js';

/** @import {Asking, Picture, Question, Step} from '../../../widgets/types' */
/** @import {Site} from './site.js' */

const PATIENCE = 5;
const LONGEST_WAIT = 60;

/**
 * Puts a question to the live server: answered at once where it is known, else followed as it forms.
 *
 * @template T
 * @param {Site} site
 * @param {Question} question
 * @param {Asking} asking
 * @returns {Promise<T>} the answer's value
 */
export async function askLive(site, question, { onProgress, signal } = {}) {
  const response = await patiently(
    () => post(site.at('lens/ask'), 'application/json', JSON.stringify(question), signal),
    onProgress,
    signal,
  );
  if (response.status === 202) {
    const job = response.headers.get('Location');
    if (job === null) {
      throw new Unreachable('The server took the question but did not say where its answer will be.');
    }
    return follow(new URL(job, response.url).href, onProgress, signal);
  }
  return (await response.json()).value;
}

/**
 * Brings a reader's own picture to the server.
 *
 * @param {Site} site
 * @param {Blob} file PNG or JPEG
 * @returns {Promise<Picture>}
 */
export async function bring(site, file) {
  const response = await patiently(() => post(site.at('lens/pictures'), file.type, file));
  return response.json();
}

/**
 * @param {string} address
 * @param {string} type
 * @param {BodyInit} body
 * @param {AbortSignal} [signal]
 */
async function post(address, type, body, signal) {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': type, Accept: 'application/json' },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new Unreachable(undefined);
  }
}

/**
 * Sends until the server takes it, waiting as long as it asks for; says meanwhile why nothing moves.
 *
 * @param {() => Promise<Response>} send
 * @param {Asking['onProgress']} [onProgress]
 * @param {AbortSignal} [signal]
 */
async function patiently(send, onProgress, signal) {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const response = await send();
    if (response.ok) {
      return response;
    }
    if (response.status !== 429) {
      throw await refusal(response);
    }
    const asked = Number(response.headers.get('Retry-After'));
    const seconds = Math.min(Math.max(Number.isFinite(asked) ? asked : 5, 1), LONGEST_WAIT);
    for (let left = seconds; left > 0; left--) {
      onProgress?.({ done: 0, total: 1, what: say(wordsOf(document, 'widget'), 'busy-waiting', left) });
      await pause(1000, signal);
    }
  }
  throw new Busy();
}

/** @param {Response} response */
async function refusal(response) {
  /** @type {{error?: string, field?: string}} */
  const said = await response.json().catch(() => ({}));
  return response.status < 500
    ? new Refused(said.error ?? `The server refused (${response.status}).`, said.field)
    : new Unreachable(said.error ?? 'The server failed at this question.');
}

/**
 * Follows a job's events to its answer. A lost connection is taken up again by the browser itself.
 *
 * @template T
 * @param {string} address
 * @param {Asking['onProgress']} onProgress
 * @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function follow(address, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(address);
    /** @param {() => void} settle */
    const end = (settle) => {
      events.close();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(signal?.reason));
    if (signal?.aborted) {
      return abort();
    }
    signal?.addEventListener('abort', abort);
    events.addEventListener('progress', ({ data }) => onProgress?.(/** @type {Step} */ (JSON.parse(data))));
    events.addEventListener('answer', ({ data }) => end(() => resolve(JSON.parse(data).value)));
    events.addEventListener('failed', ({ data }) => {
      const { error, field } = JSON.parse(data);
      end(() => reject(new Refused(error, field)));
    });
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) {
        end(() => reject(new Unreachable('The connection to the server was lost.')));
      }
    });
  });
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
