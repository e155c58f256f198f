/**
 * What is known of a published article, in the formats of those who list, link and cite it: one
 * {@link org.vitrine.record.PublicationRecord}, one class a format.
 */
package org.vitrine.record;
