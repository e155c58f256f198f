package org.vitrine.article;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.article.markdown.InlineSyntax;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;

/** Which addresses a link may have. Used for one article. */
final class LinkGate {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "doi");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Labels labels;
  private final Report report;
  private final List<SiteLink> ofSite = new ArrayList<>();

  LinkGate(Labels labels, Report report) {
    this.labels = labels;
    this.report = report;
  }

  /**
   * A link to a file of the article.
   *
   * @param path as written, perhaps percent-encoded, relative to the article's folder
   * @param rest query and fragment as a page may hold them
   */
  record FileLink(String path, String rest) {}

  /**
   * The file that an address without scheme means; empty for one that leads elsewhere: to a place
   * of this article ({@code #sec-x}), or to another page of the site ({@code ../other/}, {@code
   * /}).
   */
  static Optional<FileLink> file(String written) {
    String href = written.strip();
    if (href.matches("[#?/].*|\\.{0,2}(/.*)?|\\.\\./.*")
        || href.matches("(?s).*[\\p{Cntrl}\\\\].*")) {
      return Optional.empty();
    }
    if (SCHEME.matcher(href.replaceAll("\\s+", "")).lookingAt()) {
      return Optional.empty();
    }
    int end = 0;
    while (end < href.length() && "#?".indexOf(href.charAt(end)) < 0) {
      end++;
    }
    String path = href.substring(0, end);
    return Optional.of(
        new FileLink(
            path.startsWith("./") ? path.substring(2) : path,
            encoded(href.substring(end).replaceAll("\\s+", ""))));
  }

  /** Whether a link has words and an address; told where it has not. */
  boolean isWhole(InlineSyntax.Link link) {
    if (link.href().isBlank()) {
      report.error(
          "missing-address",
          link.position(),
          "a link has no address",
          "[%s]()".formatted(shortened(PlainText.of(link.children()))),
          "write it into the round brackets");
      return false;
    }
    boolean empty =
        link.children().stream()
            .allMatch(child -> child instanceof InlineSyntax.Text text && text.text().isBlank());
    if (empty) {
      report.error(
          "empty-link",
          link.position(),
          "a link has no words",
          "[](%s)".formatted(shortened(link.href())),
          "write them into its brackets: those who do not see the page hear nothing");
    }
    return !empty;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** The address as a page may hold it; empty where it may not, which is told. */
  Optional<String> pass(String written, Position position) {
    // Browsers leave out control characters and leading space before they look for a scheme.
    String href = written.replaceAll("[\\p{Cntrl}\\s]+", "");
    Matcher scheme = SCHEME.matcher(href);
    if (scheme.lookingAt()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      if (!SCHEMES.contains(name)) {
        return refuse(
            position,
            href,
            "links may begin with https:, http:, mailto:, tel: or doi:, or have no scheme");
      }
      return Optional.of(
          encoded(
              name.equals("doi") ? "https://doi.org/" + href.substring("doi:".length()) : href));
    }
    if (href.startsWith("//") || href.indexOf('\\') >= 0) {
      return refuse(position, href, "write the whole address, https:// and all");
    }
    if (href.startsWith("#") && href.length() > 1 && !labels.hasAnchor(place(href))) {
      report.error(
          "unknown-anchor",
          position,
          "a link leads to no place of this article",
          href,
          Nearest.to(place(href), labels.names())
              .map(name -> "did you mean #" + name + "?")
              .orElse("give what is meant that name: {#" + place(href) + "}"));
      return Optional.empty();
    }
    if (!href.startsWith("#")) {
      ofSite.add(new SiteLink(href, position));
    }
    return Optional.of(encoded(href));
  }

  /** The links that have passed and lead to another place of the site. */
  List<SiteLink> ofSite() {
    return ofSite;
  }

  /**
   * Where in the article it leads: {@code fig-x} of {@code #fig-x?channel=12}, a figure's state.
   */
  private static String place(String href) {
    int state = href.indexOf('?');
    return href.substring(1, state < 0 ? href.length() : state);
  }

  /** What RFC 3986 has no place for, as its bytes; letters of other alphabets may stay. */
  private static String encoded(String href) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < href.length(); i++) {
      char c = href.charAt(i);
      if ("\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(HEX.toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private Optional<String> refuse(Position position, String href, String hint) {
    report.error(
        "refused-link",
        position,
        "a link has an address that is not permitted",
        shortened(href),
        hint);
    return Optional.empty();
  }
}
