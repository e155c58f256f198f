export const attributes = { words: { type: 'text', default: 'own' } };
export const load = (lens, { words }) => words;
export const render = (data) => `<p>${data}</p>`;
