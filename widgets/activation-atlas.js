/**
 * What a layer tells apart, as a map: samples of it over a model's probe set, near to each other where the layer sees
 * them alike, with a picture for those of each cell; denser as one zooms in. Of one class, or between two, it has only
 * what speaks for them.
 *
 * After S. Carter, Z. Armstrong, L. Schubert, I. Johnson and C. Olah, “Activation Atlas”, Distill, 2019,
 * doi:10.23915/distill.00015.
 */
import { fullest, grid } from './activation-atlas/cells.js';
import { explore } from './activation-atlas/mount.js';
import { notes, path } from './activation-atlas/notes.js';
import { start, view } from './activation-atlas/view.js';
import { speech } from './parts/words.js';

/** @import {AtlasAnswer, Attributes, Lens, ModelAnswer, Mounting, Question, Words} from './types' */
/** @import {Atlas} from './activation-atlas/view.js' */

/**
 * @typedef {{
 *   model: string, layer: string, grids: string, label: number | null, versus: number | null, labels: number[] | null,
 *   notes: string | null, path: string | null, samples: number, least: number, neighbours: number, seed: number,
 *   size: number, steps: number,
 * }} Given
 */

/** So many classes are offered by themselves. */
const FEW = 60;

/** @satisfies {Attributes} */
export const attributes = {
  model: { type: 'model', describe: 'the model, which has a probe set' },
  layer: { type: 'layer', describe: 'the layer' },
  grids: { type: 'text', default: '10 20', describe: 'how many cells a side has, from the coarsest, which is shown first' },
  label: { type: 'label', default: null, describe: 'a class: the map has only what speaks for it' },
  versus: { type: 'label', default: null, describe: 'a second class: what speaks for the first lies to the right, what speaks for this one to the left' },
  labels: { type: 'labels', default: null, describe: 'the classes that can be looked for on the map; by default all, if they are no more than 60' },
  notes: { type: 'text', default: null, describe: 'words on the map, at row and column of the coarsest cells: “3,4: wheels; 7,2: beaks”' },
  path: { type: 'text', default: null, describe: 'cells to walk along, by row and column: “3,4 3,5 4,6”' },
  samples: { type: 'integer', default: 8, describe: 'how many positions are taken of each picture of the probe set' },
  least: { type: 'integer', default: 2, describe: 'how many samples a cell has at least' },
  neighbours: { type: 'integer', default: 15, describe: 'how many samples count as near' },
  seed: { type: 'integer', default: 0, describe: 'where the map and the pictures start' },
  size: { type: 'integer', default: 48, describe: 'the side of a cell’s picture, in pixels' },
  steps: { type: 'integer', default: 96, describe: 'steps of the optimiser for each picture' },
};

/**
 * Only the coarsest cells: the denser ones are asked for when a reader comes near.
 *
 * @param {Lens} lens
 * @param {Given} given
 * @returns {Promise<Atlas>}
 */
export async function load(lens, given) {
  const all = sides(given.grids);
  /** @type {ModelAnswer} */
  const { labels } = await lens.ask({ ask: 'model', model: given.model });
  const offered = given.labels ?? (labels.length > FEW ? [] : [...labels.keys()]);
  /** @type {AtlasAnswer} */
  const answer = await lens.ask(question(given, offered, all[0] ?? 0));
  const coarsest = grid(answer);
  const { label, versus } = given;
  return {
    layer: given.layer,
    samples: answer.samples,
    sides: all,
    coarsest,
    at: fullest(coarsest),
    offered,
    names: offered.map((one) => labels[one] ?? ''),
    ...(label === null ? {} : { label: labels[label] ?? '' }),
    ...(versus === null ? {} : { versus: labels[versus] ?? '' }),
    ...(answer.axis ? { axis: answer.axis } : {}),
    notes: notes(given.notes, coarsest),
    path: path(given.path, coarsest),
  };
}

/**
 * The denser cells.
 *
 * @param {Given} given
 * @param {Atlas} atlas
 * @returns {Question[]}
 */
export function questions(given, { offered, sides: [, ...denser] }) {
  return denser.map((side) => question(given, offered, side));
}

/**
 * @param {Atlas} data
 * @param {Given} _given
 * @param {Words} words
 * @returns {string}
 */
export function render(data, _given, words) {
  return view(data, start(data), speech(words));
}

/**
 * @param {HTMLElement} element
 * @param {Mounting<Given, Atlas>} mounting
 */
export function mount(element, { data, attributes: given, lens, state, words }) {
  return explore(element, {
    atlas: data,
    say: speech(words),
    lens,
    state,
    ask: async (side, asking) => grid(await lens.ask(question(given, data.offered, side), asking)),
  });
}

/** @param {string} text */
function sides(text) {
  const all = text.split(/[\s,]+/).filter((word) => word !== '').map(Number);
  if (all.length === 0 || all.some((side, at) => !Number.isInteger(side) || side < 2 || side <= (all[at - 1] ?? 0))) {
    throw new Error(`“${text}” are no numbers of cells; write them from the coarsest, as in “10 20”`);
  }
  return all;
}

/**
 * @param {Given} given
 * @param {number[]} offered
 * @param {number} side
 * @returns {Question}
 */
function question({ model, layer, label, versus, samples, least, neighbours, seed, size, steps }, offered, side) {
  return {
    ask: 'atlas',
    model,
    layer,
    grids: [side],
    samples,
    least,
    neighbours,
    ...(label === null ? {} : { label }),
    ...(versus === null ? {} : { versus }),
    effects: offered,
    seed,
    size,
    steps,
  };
}
