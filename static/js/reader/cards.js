import { Card } from './card.js';

/** How long a pointer must rest before a card opens, and may stray before it closes, in milliseconds. */
const REST = 140;
const STRAY = 260;

/**
 * Cards: opened by resting on a link, by the keyboard's focus or by a tap; closed by the Escape key, by leaving, by a
 * second tap or one elsewhere.
 *
 * @param {Document} page
 */
export function openCards(page) {
  if (!('showPopover' in HTMLElement.prototype)) {
    return;
  }
  const card = new Card(page);
  let timer = 0;
  let touched = false;

  /** @param {() => void} action @param {number} delay */
  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  page.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') {
      return;
    }
    const trigger = triggerOf(event.target);
    if (trigger) {
      const { clientX: x, clientY: y } = event;
      later(() => card.open(trigger, { x, y }), REST);
    } else if (card.contains(node(event.target))) {
      clearTimeout(timer);
    } else if (!card.trigger?.contains(page.activeElement)) {
      later(() => card.close(), STRAY);
    }
  });

  page.addEventListener('focusin', (event) => {
    const trigger = triggerOf(event.target);
    if (trigger && event.target instanceof Element && event.target.matches(':focus-visible')) {
      clearTimeout(timer);
      card.open(trigger);
    } else if (!card.contains(node(event.target))) {
      card.close();
    }
  });

  page.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
    const target = node(event.target);
    if (!card.contains(target) && !card.trigger?.contains(target)) {
      card.close();
    }
  });

  page.addEventListener('click', (event) => {
    const trigger = triggerOf(event.target);
    if (trigger && touched) {
      event.preventDefault();
      if (card.trigger === trigger) {
        card.close();
      } else {
        card.open(trigger, { x: event.clientX, y: event.clientY });
      }
    } else if (trigger || (card.contains(node(event.target)) && leadsAway(event.target))) {
      clearTimeout(timer);
      card.close();
    }
  });

  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && card.trigger) {
      const link = card.contains(page.activeElement) ? firstLink(card.trigger) : null;
      clearTimeout(timer);
      if (link) {
        link.focus();
      }
      card.close();
    }
  });

  for (const moved of ['scroll', 'resize']) {
    addEventListener(moved, () => card.trigger && card.settle(), { passive: true });
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {HTMLElement | null} the element with a card that was pointed at
 */
function triggerOf(target) {
  const trigger = target instanceof Element ? target.closest('[data-card]') : null;
  return trigger instanceof HTMLElement ? trigger : null;
}

/** @param {EventTarget | null} target */
function node(target) {
  return target instanceof Node ? target : null;
}

/** @param {EventTarget | null} target */
function leadsAway(target) {
  return target instanceof Element && target.closest('a[href]') !== null;
}

/** @param {HTMLElement} trigger */
function firstLink(trigger) {
  return trigger.matches('a') ? trigger : trigger.querySelector('a');
}
