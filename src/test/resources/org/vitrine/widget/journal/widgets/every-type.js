export const attributes = {
  model: { type: 'model', default: 'primer' },
  layer: { type: 'layer', default: 'conv2' },
  layers: { type: 'layers', default: ['conv1', 'conv2'] },
  channel: { type: 'channel', default: 3 },
  channels: { type: 'channels', default: '0-2,5' },
  unit: { type: 'unit', default: { layer: 'conv1', channel: 2 } },
  image: { type: 'image', default: null },
  label: { type: 'label', default: 'cat' },
  labels: { type: 'labels', default: [0, 'dog'] },
  number: { type: 'number', default: 0.5 },
  integer: { type: 'integer', default: -3 },
  choice: { type: 'choice', choices: ['light', 'dark'], default: 'light' },
  text: { type: 'text', default: '' },
};

export const load = (lens, given) => given;

export const render = (data) => `<pre>${JSON.stringify(data, null, 1).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;
