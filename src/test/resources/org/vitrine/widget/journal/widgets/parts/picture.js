/** @param {{blob: string, width: number, height: number}} picture */
export const img = ({ blob, width, height }, alt) =>
  `<img src="lens/blobs/${blob}" width="${width}" height="${height}" alt="${alt}">`;
