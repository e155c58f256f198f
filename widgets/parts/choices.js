/**
 * Choosing by pointer and keyboard: one listener for all the radio groups, selects and number fields
 * that a widget's view holds. A control names what it sets in `data-set`; a radio its value in `data-value`.
 *
 * @param {HTMLElement} element the widget
 * @param {(name: string, value: string) => void} choose called after each choice; draws the view
 * @param {(name: string) => void} [refuse] called where what was typed is none that is permitted
 */
export function choices(element, choose, refuse = () => {}) {
  element.addEventListener('click', ({ target }) => {
    const button = closest(target, '[role="radio"],button[data-set]');
    if (button) {
      pick(button);
    }
  });
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      const name = target.dataset['set'];
      if (name && target.type !== 'file') {
        // A number field gives nothing for what is no number.
        if (target.value === '' || !target.validity.valid) {
          refuse(name);
        } else {
          choose(name, target.value);
        }
      }
    }
  });
  element.addEventListener('keydown', (event) => {
    const { target } = event;
    // After a refusal the field holds what stayed, so to type just that is no change.
    if (event.key === 'Enter' && target instanceof HTMLInputElement && target.matches('[aria-invalid]:valid')) {
      choose(target.dataset['set'] ?? '', target.value);
    }
    const radio = closest(event.target, '[role="radio"]');
    if (!radio || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = event.key === ' ' || event.key === 'Enter' ? radio : neighbour(radio, event.key);
    if (next) {
      event.preventDefault();
      pick(next);
    }
  });

  /** @param {HTMLElement} control */
  function pick(control) {
    const group = control.closest('[role="radiogroup"]');
    choose(control.dataset['set'] ?? '', control.dataset['value'] ?? '');
    if (group) {
      /** @type {HTMLElement | null} */
      const checked = group.querySelector('[role="radio"][aria-checked="true"]');
      checked?.focus({ preventScroll: true });
      checked?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    // A button that its own press takes away leaves the keyboard where the reader can go on.
    setTimeout(() => {
      if (!control.isConnected && document.activeElement === document.body) {
        /** @type {HTMLElement | null} */
        const next = element.querySelector('.offers button') ?? element.querySelector('[data-rest] [tabindex="0"]');
        next?.focus({ preventScroll: true });
      }
    });
  }
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function closest(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * The radio that a key leads to: left and right along the group, up and down by what lies above and below.
 *
 * @param {HTMLElement} radio
 * @param {string} key
 */
function neighbour(radio, key) {
  /** @type {HTMLElement[]} */
  const all = [...(radio.closest('[role="radiogroup"]')?.querySelectorAll('[role="radio"]') ?? [])].filter(
    (one) => one instanceof HTMLElement,
  );
  const at = all.indexOf(radio);
  const forwards = getComputedStyle(radio).direction === 'rtl' ? -1 : 1;
  /** @param {number} by */
  const along = (by) => all[(at + by + all.length) % all.length];
  switch (key) {
    case 'ArrowRight':
      return along(forwards);
    case 'ArrowLeft':
      return along(-forwards);
    case 'ArrowDown':
      return across(all, radio, 1) ?? along(1);
    case 'ArrowUp':
      return across(all, radio, -1) ?? along(-1);
    case 'Home':
      return all[0];
    case 'End':
      return all[all.length - 1];
    default:
      return undefined;
  }
}

/**
 * @param {HTMLElement[]} all
 * @param {HTMLElement} from
 * @param {1 | -1} way down or up
 */
function across(all, from, way) {
  const here = from.getBoundingClientRect();
  /** @param {HTMLElement} one */
  const distance = (one) => {
    const there = one.getBoundingClientRect();
    const down = (there.top - here.top) * way;
    return down < here.height / 2 ? Infinity : down * 10 + Math.abs(there.left - here.left);
  };
  const nearest = all.reduce((best, one) => (distance(one) < distance(best) ? one : best), from);
  return nearest === from ? undefined : nearest;
}
