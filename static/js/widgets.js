// The reader's runtime starts here. A classic script, so that a page opened from a folder (file://), where no
// module can be imported, stays the static page that it is without a word in the console.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src$="/widgets.js"]')
  );
  if (script && location.protocol !== 'file:' && document.querySelector('figure[data-module]')) {
    const address = new URL('lens/start.js', script.src).href;
    import(address).then(
      (/** @type {typeof import('./lens/start.js')} */ runtime) =>
        runtime.start(document, script.dataset['root'] ?? document.documentElement.dataset['root']),
      () => document.documentElement.setAttribute('data-widgets', 'absent'),
    );
  }
})();
