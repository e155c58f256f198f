/**
 * What is wider than its column can be scrolled by the keyboard; what fits is no stop for the Tab key. Without this every
 * one of them is a stop.
 *
 * @param {Document} page
 */
export function stopAtScrollers(page) {
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => settle(target)));
  for (const box of page.querySelectorAll('.formula, .table-scroll, pre.code')) {
    watch.observe(box);
    settle(box);
  }
}

/** @param {Element} box */
function settle(box) {
  if (box.scrollWidth > box.clientWidth) {
    box.setAttribute('tabindex', '0');
  } else if (box !== box.ownerDocument.activeElement) {
    box.removeAttribute('tabindex');
  }
}
