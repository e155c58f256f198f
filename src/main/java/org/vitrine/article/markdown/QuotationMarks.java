package org.vitrine.article.markdown;

/**
 * How a language quotes, each mark with the space that belongs to it: « a », “a”, „a“.
 *
 * @param open before what is quoted
 * @param close behind it
 * @param openInner before what is quoted within a quotation
 * @param closeInner behind that
 */
public record QuotationMarks(String open, String close, String openInner, String closeInner) {
  /** As English has them. */
  public static final QuotationMarks ENGLISH = new QuotationMarks("“", "”", "‘", "’");
}
