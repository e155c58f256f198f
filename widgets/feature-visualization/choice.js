/** What can be chosen in a feature-visualization figure: as a state of the page, and step by step. Pure. */

/** @import {Say} from '../parts/words.js' */
/** @import {Chosen, Shown, Unit} from './view.js' */

/**
 * What the figure shows at first.
 *
 * @param {Shown} shown
 * @returns {Chosen}
 */
export function first({ units, steps }) {
  const { layer, channel } = /** @type {Unit} */ (units[0]);
  return { layer, channel, objective: 'channel', seed: 0, step: steps };
}

/**
 * The choice that a state's values say, each made to fit.
 *
 * @param {Shown} shown
 * @param {Record<string, string | number>} values
 * @returns {Chosen}
 */
export function read(shown, values) {
  const initial = first(shown);
  const named = (/** @type {unknown} */ wanted) => shown.layers.find(({ name }) => name === wanted);
  const layer = /** @type {Shown['layers'][0]} */ (named(values['layer']) ?? named(initial.layer));
  const otherwise = layer.name === initial.layer ? initial.channel : (recordedIn(shown, layer.name) ?? 0);
  const neuron = values['objective'] === 'neuron' && layer.height * layer.width > 1;
  return {
    layer: layer.name,
    channel: whole(values['channel'], layer.channels - 1, otherwise),
    objective: neuron ? 'neuron' : 'channel',
    seed: whole(values['seed'], Number.MAX_SAFE_INTEGER, 0),
    step: whole(values['step'], shown.steps, shown.steps),
  };
}

/**
 * The choice as a state: only what differs from the first; a channel means nothing without its layer.
 *
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @returns {Record<string, string>}
 */
export function written(shown, chosen) {
  const initial = first(shown);
  const elsewhere = chosen.layer !== initial.layer;
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([key, value]) => value !== initial[/** @type {keyof Chosen} */ (key)] || (key === 'channel' && elsewhere))
      .map(([key, value]) => [key, String(value)]),
  );
}

/**
 * The choice after one control was used. Where that cannot be shown it is the next best of the same unit.
 *
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @param {string} what the control
 * @param {string} value
 * @param {(which: Chosen) => boolean} available
 */
export function turned(shown, chosen, what, value, available) {
  const now = { ...written(shown, chosen), step: '' };
  switch (what) {
    case 'unit':
      return nearest(read(shown, { ...now, ...split(value) }), available);
    case 'layer': {
      const channel = String(recordedIn(shown, value) ?? 0);
      return nearest(read(shown, { ...now, layer: value, channel }), available);
    }
    case 'objective':
      return nearest(read(shown, { ...now, objective: value }), available);
    case 'choice':
      return read(shown, JSON.parse(value));
    default:
      return read(shown, { ...now, [what]: value });
  }
}

/**
 * What to offer instead of a choice that cannot be shown, as buttons.
 *
 * @param {Shown} shown
 * @param {Chosen} chosen
 * @param {(which: Chosen) => boolean} available
 * @param {Say} say
 */
export function offers(shown, chosen, available, say) {
  const { layer, channel, objective, seed } = chosen;
  const step = shown.steps;
  const here = [
    { ...chosen, step, seed: 0 },
    { ...chosen, step, objective: 'channel' },
  ];
  const near = shown.units.filter((one) => one.layer === layer && one.channel !== channel);
  const units = (near.length > 0 ? near : shown.units).map((one) => ({
    ...first(shown),
    layer: one.layer,
    channel: one.channel,
  }));
  return [...here, ...units]
    .filter(available)
    .slice(0, 6)
    .map((choice) => ({
      name: 'choice',
      value: JSON.stringify(choice),
      text:
        choice.layer === layer && choice.channel === channel
          ? [
              choice.objective !== objective && say(`objective-${choice.objective}`),
              choice.seed !== seed && say('one-seed', choice.seed),
            ]
              .filter(Boolean)
              .join(say('comma'))
          : `${choice.layer}:${choice.channel}`,
    }));
}

/**
 * One name for each question about a unit's picture.
 *
 * @param {{layer: string, channel: number, objective: string, seed: number}} which
 */
export function key({ layer, channel, objective, seed }) {
  return `${layer}:${channel} ${objective} ${seed}`;
}

/**
 * @param {Chosen} wanted
 * @param {(which: Chosen) => boolean} available
 */
function nearest(wanted, available) {
  const plainer = [wanted, { ...wanted, seed: 0 }, { ...wanted, seed: 0, objective: 'channel' }];
  return plainer.find(available) ?? wanted;
}

/**
 * A channel of the layer that needs no asking.
 *
 * @param {Shown} shown
 * @param {string} layer
 */
function recordedIn({ units }, layer) {
  return units.find((one) => one.layer === layer)?.channel;
}

/** @param {string} unit */
function split(unit) {
  const at = unit.lastIndexOf(':');
  return { layer: unit.slice(0, at), channel: unit.slice(at + 1) };
}

/**
 * @param {unknown} value
 * @param {number} most
 * @param {number} otherwise
 */
function whole(value, most, otherwise) {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : otherwise;
}
