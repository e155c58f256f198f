// The reader's own runtime starts here: cards, copying, the contents' mark, the theme. A classic script, so that a
// page opened from a folder (file://), where no module can be imported, stays the complete page that it is without
// a word in the console.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  if (location.protocol === 'file:') {
    return;
  }
  const address = new URL('reader/start.js', script.src).href;
  import(address).then(
    (/** @type {typeof import('./reader/start.js')} */ reader) => reader.start(document),
    () => document.documentElement.setAttribute('data-reader', 'absent'),
  );
})();
