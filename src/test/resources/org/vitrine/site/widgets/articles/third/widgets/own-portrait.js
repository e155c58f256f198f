export const attributes = {
  model: { type: 'model', describe: 'the model' },
  layer: { type: 'layer', describe: 'the layer' },
  channels: { type: 'channels', describe: 'the channels, side by side' },
};

export async function load(lens, { model, layer, channels }) {
  const answer = await lens.ask({
    ask: 'visualize',
    model,
    objectives: channels.map((channel) => ({ kind: 'channel', layer, channel })),
  });
  return answer.results.map(({ picture }, at) => ({ picture, channel: channels[at] }));
}

export function render(data, { layer }) {
  const pictures = data.map(
    ({ picture, channel }) =>
      `<img src="lens/blobs/${picture.blob}" width="${picture.width}" height="${picture.height}" alt="What ${layer}:${channel} looks for">`,
  );
  return `<p>${pictures.join(' ')}</p>`;
}

export function mount() {}
