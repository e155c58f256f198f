export const attributes = {
  fault: { type: 'text' },
};

const blob = `${'0'.repeat(64)}.png`;

const loads = {
  throws() {
    throw new TypeError('no channel is strong enough');
  },
  loops() {
    for (;;) {}
  },
  nothing: () => undefined,
  waits: () => new Promise(() => {}),
  'bad-question': (lens) => lens.ask({ ask: 'visualise', model: 'primer' }),
  'unknown-channel': (lens) => lens.ask({ ask: 'examples', model: 'primer', layer: 'conv1', channel: 99 }),
  unrecorded: (lens) => lens.ask({ ask: 'examples', model: 'primer', layer: 'unrecorded', channel: 0 }),
  broken: (lens) => lens.ask({ ask: 'examples', model: 'primer', layer: 'broken', channel: 0 }),
  two: (lens) => Promise.all([loads['bad-question'](lens), loads.unrecorded(lens)]),
  data: () => ({ big: 1e20, text: '\ud800' }),
};

const renders = {
  number: () => 7,
  empty: () => '  <div></div>',
  alt: () => `<img src="lens/blobs/${blob}">`,
  script: () => '<p onclick="go()">text<script>alert(1)</script></p><iframe src="//example.org"></iframe>',
  picture: () => '<p>text<img src="https://example.org/x.png" alt="x"></p>',
};

export const load = (lens, { fault }) => loads[fault]?.(lens) ?? (fault in loads ? undefined : {});

export function questions({ fault }) {
  return fault === 'questions' ? 'none' : [];
}

export const render = (data, { fault }) => renders[fault]?.() ?? '<p>good</p>';
