/** The static site: pages, index, feed, assets, and their incremental build. */
package org.vitrine.site;
