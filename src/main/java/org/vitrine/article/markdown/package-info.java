/**
 * The article dialect's syntax, read with Flexmark, which no other package knows. What comes out is
 * our own records with their places; nothing in it is resolved yet.
 */
package org.vitrine.article.markdown;
