/** BibTeX in, formatted references out. */
package org.vitrine.bibliography;
