/**
 * What an author is told of a mistake, and where. Below every other package, for each of them finds
 * mistakes.
 */
package org.vitrine.diagnostic;
