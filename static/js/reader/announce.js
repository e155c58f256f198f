/**
 * Tells a screen reader what happened elsewhere than where it reads.
 *
 * @param {Document} page
 * @param {string} words
 */
export function announce(page, words) {
  let status = page.querySelector('.announcement');
  if (!status) {
    status = page.createElement('div');
    status.className = 'announcement';
    status.setAttribute('role', 'status');
    page.body.append(status);
  }
  status.textContent = words;
}
