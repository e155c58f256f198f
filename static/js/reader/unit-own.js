import { say, wordsOf } from '../words.js';

const SIDE = 256;

/** How dark a position is shown at which the unit does not fire. */
const DARK = 0.78;

/**
 * Shows where a unit fires on the reader's own picture, where a live server can look at one.
 *
 * @param {Document} page
 */
export async function offerOwnPicture(page) {
  const place = /** @type {HTMLElement | null} */ (page.querySelector('.unit-own'));
  if (!place) {
    return;
  }
  const [{ Site }, { askLive, bring }] = await Promise.all([import('../lens/site.js'), import('../lens/live.js')]);
  const site = new Site(new URL(page.documentElement.dataset['root'] ?? './', page.baseURI));
  if (!(await site.live())) {
    return;
  }
  const words = wordsOf(page, 'reader');
  const status = /** @type {HTMLElement} */ (place.querySelector('[role="status"]'));
  const { model = '', layer = '', channel = '0' } = place.dataset;
  /** @param {File | undefined} file */
  const look = async (file) => {
    if (!file) {
      return;
    }
    status.textContent = say(words, 'unit-looking');
    try {
      const image = await bring(site, file);
      /** @type {{height: number, width: number, maps: {values: number[]}[]}} */
      const answer = await askLive(
        site,
        /** @type {any} */ ({ ask: 'activations', model, layer, image: image.blob, channels: [Number(channel)], top: 1 }),
      );
      const values = answer.maps[0]?.values ?? [];
      const picture = await drawn(page, file, values, answer.width);
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-label', say(words, 'unit-fires-alt', `${layer}:${channel}`));
      place.querySelector('canvas')?.remove();
      status.before(picture);
      const above = values.filter((value) => value > 0).length;
      status.textContent = say(words, 'unit-fires', values.length, shown(Math.max(...values)), above);
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  place.addEventListener('change', (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    look(input.files?.[0]);
    input.value = '';
  });
  for (const type of ['dragover', 'dragleave', 'drop']) {
    place.addEventListener(type, (event) => {
      const { dataTransfer } = /** @type {DragEvent} */ (event);
      if (dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        place.classList.toggle('over', type === 'dragover');
        if (type === 'drop') {
          look(dataTransfer.files[0]);
        }
      }
    });
  }
  place.hidden = false;
}

/**
 * The square in the picture's middle, as the network sees it, dark where the unit does not fire.
 *
 * @param {Document} page
 * @param {Blob} file
 * @param {number[]} values row by row
 * @param {number} columns
 */
async function drawn(page, file, values, columns) {
  const bitmap = await createImageBitmap(file);
  const side = Math.min(bitmap.width, bitmap.height);
  const canvas = page.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  brush.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  bitmap.close();
  const most = Math.max(...values, Number.MIN_VALUE);
  const cell = SIDE / columns;
  values.forEach((value, i) => {
    brush.fillStyle = `rgb(0 0 0 / ${(DARK * (1 - Math.max(value, 0) / most)).toFixed(3)})`;
    brush.fillRect((i % columns) * cell, Math.floor(i / columns) * cell, cell, cell);
  });
  return canvas;
}

/** @param {number} value */
function shown(value) {
  return (value < 0 ? '\u2212' : '') + Number(Math.abs(value).toPrecision(3));
}
