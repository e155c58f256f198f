/**
 * Markdown to {@link org.vitrine.article.Article}: immutable, numbered and resolved, with
 * diagnostics.
 */
package org.vitrine.article;
