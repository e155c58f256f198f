package org.vitrine.site;

/**
 * What all pages of a site share.
 *
 * @param assets the theme's folder, seen from the site's: {@code assets/<hash>/}
 */
record SiteFrame(Masthead masthead, String assets) {}
