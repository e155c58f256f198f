/**
 * Links name the page's file, so that they work in a folder of files; a server does not need to be told.
 *
 * @param {Document} page
 */
export function tidyLinks(page) {
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const tidy = href.replace(/^((?:\.\.\/|[\w-]+\/)*)index\.html(?=$|[#?])/, (_, folder) => folder || './');
    if (tidy !== href) {
      link.setAttribute('href', tidy);
    }
  }
}
