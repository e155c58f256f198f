export const attributes = { layer: { type: 'layer' } };
