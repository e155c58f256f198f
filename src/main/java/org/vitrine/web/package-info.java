/** The server: the static site, live questions, and preview while writing. */
package org.vitrine.web;
