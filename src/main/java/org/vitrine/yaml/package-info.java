/**
 * Keys and values that an author writes, each with its place: the front matter of an article, the
 * file of a journal.
 */
package org.vitrine.yaml;
