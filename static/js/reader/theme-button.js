const REMEMBERED = 'vitrine-theme';

/**
 * Lets the reader choose light or dark; theme.js recalls the choice on the next page.
 *
 * @param {Document} page
 */
export function offerThemes(page) {
  const button = page.querySelector('button.theme');
  if (!(button instanceof HTMLButtonElement)) {
    return;
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => {
    const chosen = page.documentElement.dataset['theme'];
    return chosen ? chosen === 'dark' : system.matches;
  };
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    page.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(REMEMBERED, theme);
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}
