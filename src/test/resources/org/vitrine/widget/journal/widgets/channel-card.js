import { img } from './parts/picture.js';

export const attributes = {
  model: { type: 'model', describe: 'the model that is looked into' },
  layer: { type: 'layer', describe: 'the layer of the channels' },
  channels: { type: 'channels', default: [0, 1], describe: 'the channels to show' },
  seeds: { type: 'integer', default: 1, describe: 'how many seeds to record' },
};

const question = ({ model, layer }, channel, seed) => ({
  ask: 'visualize',
  model,
  objectives: [{ kind: 'channel', layer, channel }],
  steps: 16,
  seed,
});

export async function load(lens, given) {
  const answers = await Promise.all(given.channels.map((channel) => lens.ask(question(given, channel, 0))));
  return answers.map(({ results: [result] }, at) => ({ channel: given.channels[at], ...result }));
}

export function questions(given, data) {
  return data.flatMap(({ channel }) =>
    Array.from({ length: given.seeds - 1 }, (_, at) => question(given, channel, at + 1)));
}

export function render(data, { layer }) {
  return `<div class="cards">${data
    .map(({ channel, picture, value }) =>
      `<p>${img(picture, `What ${layer}:${channel} looks for`)} ${value.toFixed(2)}</p>`)
    .join('')}</div>`;
}
