/** A section is the current one once its head has risen above this part of the window's height. */
const READING_LINE = 0.3;

/**
 * Marks in the list of contents where the reader is, and holds the list open where it stands at the side.
 *
 * @param {Document} page
 */
export function markCurrentSection(page) {
  const details = page.querySelector('.contents details');
  if (!(details instanceof HTMLDetailsElement)) {
    return;
  }
  const wide = matchMedia('(width >= 80rem)');
  const unfold = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();

  const places = [...details.querySelectorAll('a')].flatMap((link) => {
    const head = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    return head ? [{ link, head }] : [];
  });
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const current = places.findLast(({ head }) => head.getBoundingClientRect().top < line);
    for (const { link } of places) {
      if (link === current?.link) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      }
    },
    { passive: true },
  );
  mark();
}
