/** Height and width of a picture that a reader brings, in pixels: more than small models look at. */
export const SIDE = 256;

/** @import {Say} from './words.js' */

/**
 * Takes a picture that the reader chooses or drops: cut square in its middle, made small, as PNG. So nothing
 * leaves the reader's machine but those pixels, and any format that the browser reads will do.
 *
 * @param {HTMLElement} element holds an `input[data-bring]` and a drop target `[data-drop]`
 * @param {(picture: Promise<Blob>) => void} take
 * @param {Say} say
 */
export function ownPicture(element, take, say) {
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-bring]')) {
      const [file] = target.files ?? [];
      target.value = '';
      if (file) {
        take(square(file, say));
      }
    }
  });
  for (const type of ['dragover', 'dragleave', 'drop']) {
    element.addEventListener(type, (event) => {
      const { target, dataTransfer } = /** @type {DragEvent} */ (event);
      const place = target instanceof Element ? target.closest('[data-drop]') : null;
      if (place && dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        place.classList.toggle('over', type === 'dragover');
        const [file] = type === 'drop' ? dataTransfer.files : [];
        if (file) {
          take(square(file, say));
        }
      }
    });
  }
}

/**
 * @param {Blob} file
 * @param {Say} say
 * @returns {Promise<Blob>}
 */
async function square(file, say) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error(say('no-picture'));
  });
  const side = Math.min(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const brush = canvas.getContext('2d');
  if (!brush) {
    throw new Error(say('not-small'));
  }
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
