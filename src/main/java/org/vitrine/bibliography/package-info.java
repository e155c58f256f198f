/**
 * BibTeX in, formatted references out; identifiers that refuse a wrong one.
 *
 * <p>The road of an entry: {@code BibtexSplitter} cuts the file into entries, {@code BibtexParser}
 * reads the fields of one, {@code CslItem} says in CSL-JSON what they mean, and {@link
 * org.vitrine.bibliography.Citations} has citeproc-java print them in a {@link
 * org.vitrine.bibliography.CitationStyle}. Nothing but CSL-JSON passes from reading to printing, so
 * that another format is one more reader.
 */
package org.vitrine.bibliography;
