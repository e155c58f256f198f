package org.vitrine.bibliography;

/**
 * One {@code @…{…}} of a BibTeX file, cut out but not yet read.
 *
 * @param type the word behind the {@code @}, in lower case: {@code article}, {@code string}
 * @param offset where its {@code @} stands
 * @param bodyOffset where its body begins
 * @param body what stands between its outer brackets
 * @param flaw what keeps it from being read as it stands
 */
record BibtexChunk(String type, int offset, int bodyOffset, String body, Flaw flaw) {

  enum Flaw {
    NONE,
    /** Its closing bracket is missing; the body ends where the next entry or the file does. */
    UNTERMINATED,
    /** Braces in it are nested deeper than any text needs. */
    TOO_DEEP,
    /** One of its values is put together of more pieces than any is. */
    TOO_MANY_PIECES,
    /** Longer than any entry is. */
    TOO_LONG
  }

  boolean isEntry() {
    return switch (type) {
      case "string", "comment", "preamble" -> false;
      default -> true;
    };
  }
}
