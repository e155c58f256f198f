// Runs before the first paint, so that a reader who chose a theme never sees the other one flash.
// A classic script, for modules wait until the page is read.
(() => {
  try {
    const theme = localStorage.getItem('vitrine-theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset['theme'] = theme;
    }
  } catch {
    // Storage is closed to this page: the system's theme it is.
  }
})();
