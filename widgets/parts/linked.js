/**
 * One cursor for all figures of a page that show the same picture: a figure tells where in the picture its own
 * is, and hears where another's went. Places are shares of the picture's width and height, as layers differ in
 * how many positions they have.
 *
 * @param {HTMLElement} element
 * @param {(picture: string, x: number, y: number) => void} hear told the picture's blob
 * @returns {(picture: string, x: number, y: number) => void} tells the others
 */
export function linked(element, hear) {
  const page = element.ownerDocument;
  page.addEventListener('widget-cursor', (event) => {
    const { from, picture, x, y } = /** @type {CustomEvent} */ (event).detail;
    if (from !== element) {
      hear(picture, x, y);
    }
  });
  return (picture, x, y) => {
    page.dispatchEvent(new CustomEvent('widget-cursor', { detail: { from: element, picture, x, y } }));
  };
}

/**
 * The middle of a position as shares of the picture.
 *
 * @param {number} at row by row
 * @param {{width: number, height: number}} layer
 * @returns {[x: number, y: number]}
 */
export function middle(at, { width, height }) {
  return [((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height];
}

/**
 * The position that a place of the picture lies in.
 *
 * @param {number} x
 * @param {number} y
 * @param {{width: number, height: number}} layer
 */
export function positionAt(x, y, { width, height }) {
  return Math.min(Math.floor(y * height), height - 1) * width + Math.min(Math.floor(x * width), width - 1);
}
