package org.vitrine.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a BibTeX file into its {@code @…{…}}, each of which is then read by itself, so that a bad
 * one never loses the others. Everything between them is free text. Runs once over the characters.
 */
final class BibtexSplitter {
  static final int DEEPEST = 60;
  static final int LONGEST = 1 << 18;
  static final int MOST_PIECES = 500;

  private static final Pattern HEAD = Pattern.compile("@\\s{0,20}([A-Za-z]{1,40})\\s{0,200}([{(])");

  /** The start of an entry at the start of a line: where an unterminated one before it ends. */
  private static final Pattern NEXT_ENTRY =
      Pattern.compile("[ \\t]{0,40}@[A-Za-z]{1,40}[ \\t]{0,40}[{(][^,={}\"\\n]{1,200}[,=]");

  private final String characters;
  private final List<BibtexChunk> chunks = new ArrayList<>();

  private BibtexSplitter(String characters) {
    this.characters = characters;
  }

  static List<BibtexChunk> split(String characters) {
    BibtexSplitter splitter = new BibtexSplitter(characters);
    splitter.run();
    return splitter.chunks;
  }

  private void run() {
    Matcher head = HEAD.matcher(characters);
    int at = characters.indexOf('@');
    while (at >= 0) {
      int next = at + 1;
      if (head.region(at, characters.length()).lookingAt() && !commentedOut(at)) {
        next = cut(at, head.group(1).toLowerCase(Locale.ROOT), head.end(), head.group(2));
      }
      at = characters.indexOf('@', next);
    }
  }

  /** Whether a per cent sign opens the line: how people put an entry away. */
  private boolean commentedOut(int at) {
    int i = at - 1;
    while (i >= 0 && (characters.charAt(i) == ' ' || characters.charAt(i) == '\t')) {
      i--;
    }
    return i >= 0 && characters.charAt(i) == '%';
  }

  /** Cuts one out; gives where to look for the next. */
  private int cut(int at, String type, int bodyStart, String open) {
    char close = open.equals("{") ? '}' : ')';
    Matcher nextEntry = NEXT_ENTRY.matcher(characters);
    boolean inQuotes = false;
    int depth = 0;
    int deepest = 0;
    int pieces = 0;
    for (int i = bodyStart; i < characters.length(); i++) {
      char c = characters.charAt(i);
      // Between quotation marks braces balance too, so there a lone one can only be the entry's
      // end.
      if (depth == 0 && c == close && (c == '}' || !inQuotes)) {
        keep(type, at, bodyStart, i, flaw(deepest, pieces, i - bodyStart));
        return i + 1;
      }
      switch (c) {
        case '{' -> deepest = Math.max(deepest, ++depth);
        case '}' -> depth = Math.max(0, depth - 1);
        case '"' -> {
          if (depth == 0) { // Within braces a quotation mark is a character like any other.
            inQuotes = !inQuotes;
          }
        }
        case '#' -> pieces += depth == 0 ? 1 : 0;
        case '\n', '\r' -> {
          if (nextEntry.region(i + 1, characters.length()).lookingAt()) {
            keep(type, at, bodyStart, i, BibtexChunk.Flaw.UNTERMINATED);
            return i + 1;
          }
        }
        default -> {}
      }
    }
    keep(type, at, bodyStart, characters.length(), BibtexChunk.Flaw.UNTERMINATED);
    return characters.length();
  }

  private static BibtexChunk.Flaw flaw(int depth, int pieces, int length) {
    if (depth > DEEPEST) {
      return BibtexChunk.Flaw.TOO_DEEP;
    }
    if (pieces > MOST_PIECES) {
      return BibtexChunk.Flaw.TOO_MANY_PIECES;
    }
    return length > LONGEST ? BibtexChunk.Flaw.TOO_LONG : BibtexChunk.Flaw.NONE;
  }

  private void keep(String type, int at, int from, int to, BibtexChunk.Flaw flaw) {
    String body = characters.substring(from, Math.min(to, from + LONGEST));
    chunks.add(new BibtexChunk(type, at, from, body, flaw));
  }
}
