package org.vitrine.article.markdown;

import java.util.List;
import java.util.Optional;
import org.vitrine.diagnostic.Position;

/**
 * {@code {#id .class key=value}} as written, each part with its place.
 *
 * @param entries in the order written, a key may stand there twice
 * @param readable whether this is all of it; where it is not, that was told, and what seems to be
 *     missing may not be
 */
public record AttributeSyntax(
    Optional<Name> id, List<Name> classes, List<Entry> entries, boolean readable) {
  public static final AttributeSyntax NONE =
      new AttributeSyntax(Optional.empty(), List.of(), List.of(), true);

  public AttributeSyntax {
    classes = List.copyOf(classes);
    entries = List.copyOf(entries);
  }

  /** An id or a class, without its mark; the position is that of the mark. */
  public record Name(String text, Position position) {}

  /**
   * @param position of the key
   * @param valuePosition of the value's first character
   */
  public record Entry(String key, String value, Position position, Position valuePosition) {}

  public boolean hasClass(String name) {
    return classes.stream().anyMatch(each -> each.text().equals(name));
  }

  public Optional<Entry> entry(String key) {
    return entries.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  public Optional<String> value(String key) {
    return entry(key).map(Entry::value);
  }

  /** The same, of something that was not understood. */
  AttributeSyntax unreadable() {
    return new AttributeSyntax(id, classes, entries, false);
  }

  public boolean isEmpty() {
    return id.isEmpty() && classes.isEmpty() && entries.isEmpty();
  }
}
