/** Files on disk: named by their content, written once, verified on reading, renamed into place. */
package org.vitrine.store;
