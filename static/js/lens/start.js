import { Fragment } from './fragment.js';
import { Figure } from './figure.js';
import { Site } from './site.js';
import { Values } from './values.js';

/**
 * Finds the page's widget figures and brings each alive when the reader comes near it, follows a
 * link to it, or starts to use the keyboard. Printing wakes nothing: paper gets the static picture.
 *
 * @param {Document} page
 * @param {string} [root] the site's root as seen from the page; by default, where this folder says
 */
export function start(page, root) {
  const site = new Site(
    root === undefined ? new URL('../../../../', import.meta.url) : new URL(root, page.baseURI),
  );
  const fragment = new Fragment(window);
  /** @type {NodeListOf<HTMLElement>} */
  const found = page.querySelectorAll('figure[data-module]');
  /** @type {Figure[]} */
  const figures = [...found].map(
    (element) => new Figure(element, site, fragment, (told) => values.tell(element.id, told)),
  );
  const values = new Values(page, figures, fragment);

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          near.unobserve(entry.target);
          figures.find(({ element }) => element === entry.target || values.of(element.id).some((place) => place === entry.target))?.wake();
        }
      }
    },
    { rootMargin: '75% 0px' },
  );
  for (const figure of figures) {
    near.observe(figure.element);
    // What the text says of a figure is to be true of it wherever it stands.
    values.of(figure.element.id).forEach((place) => near.observe(place));
  }

  fragment.onTarget = (id) => {
    const figure = figures.find(({ element }) => element.id === id);
    figure?.wake();
    figure?.element.scrollIntoView({ block: 'nearest' });
  };
  fragment.announceTarget();

  // Until it is alive a figure has nothing to stop at, so a reader with a keyboard would pass it by.
  page.addEventListener('keydown', function tab(event) {
    if (event.key === 'Tab') {
      page.removeEventListener('keydown', tab);
      for (const figure of figures) {
        figure.wake();
      }
    }
  });
}
