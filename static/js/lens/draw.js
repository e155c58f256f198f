/**
 * Makes the element's content this HTML, changing only what differs: what stays keeps its focus, its
 * scroll and its loaded picture, so a widget may draw its whole view after every key press.
 *
 * @param {Element} element
 * @param {string} html
 * @param {(path: string) => string} address of a path from the site's root
 */
export function draw(element, html, address) {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const name of ['src', 'href']) {
    for (const image of template.content.querySelectorAll(`[${name}^="lens/"]`)) {
      image.setAttribute(name, address(/** @type {string} */ (image.getAttribute(name))));
    }
  }
  match(element, template.content);
}

/**
 * @param {Node} old
 * @param {Node} wanted
 */
function match(old, wanted) {
  let at = old.firstChild;
  for (const child of [...wanted.childNodes]) {
    /** @type {ChildNode | null} */
    let kin = at;
    while (kin && !alike(kin, child)) {
      kin = kin.nextSibling;
    }
    if (kin) {
      while (at && at !== kin) {
        const gone = at;
        at = at.nextSibling;
        gone.remove();
      }
      change(kin, child);
      at = kin.nextSibling;
    } else {
      old.insertBefore(child, at);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/**
 * @param {Node} one
 * @param {Node} other
 */
function alike(one, other) {
  return (
    one.nodeName === other.nodeName &&
    (!(one instanceof Element) ||
      one.getAttribute('data-key') === /** @type {Element} */ (other).getAttribute('data-key'))
  );
}

/**
 * @param {Node} old
 * @param {Node} wanted
 */
function change(old, wanted) {
  if (!(old instanceof Element) || !(wanted instanceof Element)) {
    if (old.nodeValue !== wanted.nodeValue) {
      old.nodeValue = wanted.nodeValue;
    }
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!wanted.hasAttribute(name)) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of wanted.attributes) {
    const same =
      old.getAttribute(name) === value ||
      (name === 'src' && old instanceof HTMLImageElement && old.src === value);
    if (!same) {
      old.setAttribute(name, value);
    }
  }
  match(old, wanted);
  if (old instanceof HTMLInputElement) {
    old.value = wanted.getAttribute('value') ?? '';
  } else if (old instanceof HTMLSelectElement) {
    old.value = wanted.querySelector('[selected]')?.getAttribute('value') ?? '';
  }
}
