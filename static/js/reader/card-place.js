/** What the card keeps from the window's edges and from what it belongs to, in CSS pixels. */
const MARGIN = 12;
const GAP = 8;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/**
 * Where a card stands: below what it belongs to, or above where there is more room; never outside the window.
 *
 * @param {Box} trigger
 * @param {{width: number, height: number}} card its natural size
 * @param {{width: number, height: number}} view
 * @returns {{left: number, top: number, maxHeight: number}}
 */
export function place(trigger, card, view) {
  const roomBelow = view.height - trigger.bottom - GAP - MARGIN;
  const roomAbove = trigger.top - GAP - MARGIN;
  const below = card.height <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.max(below ? roomBelow : roomAbove, 96);
  const height = Math.min(card.height, maxHeight);
  const top = below ? trigger.bottom + GAP : trigger.top - GAP - height;
  const left = (trigger.left + trigger.right) / 2 - card.width / 2;
  return {
    left: within(left, MARGIN, view.width - card.width - MARGIN),
    top: within(top, MARGIN, view.height - height - MARGIN),
    maxHeight,
  };
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
function within(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
