package org.vitrine.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vitrine.article.SiteLink;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;

/**
 * Finds links that lead to nothing in the site. What lies beside the site on its host, and what
 * belongs to a text that was not made this time, is not judged.
 */
final class DeadLinks {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  /** As many as an author reads. */
  private static final int MOST_NAMED = 8;

  private final String root;
  private final Map<String, SiteFile> site;
  private final List<String> places;
  private final List<String> unmade;

  /**
   * @param root the path of the site on its host, with a slash at both ends
   * @param site its files
   * @param places of all texts of the journal
   * @param unmade those of them that are not in the site
   */
  DeadLinks(String root, Map<String, SiteFile> site, List<String> places, List<String> unmade) {
    this.root = root;
    this.site = site;
    this.places = List.copyOf(places);
    this.unmade = List.copyOf(unmade);
  }

  /** A warning for each link that leads nowhere. */
  List<Diagnostic> among(List<SiteLink> links, String place) {
    List<Diagnostic> dead = new ArrayList<>();
    for (SiteLink link : links) {
      check(link, place).ifPresent(dead::add);
    }
    return dead;
  }

  private Optional<Diagnostic> check(SiteLink link, String place) {
    String href = link.href();
    int hash = href.indexOf('#');
    String address = hash < 0 ? href : href.substring(0, hash);
    int query = address.indexOf('?');
    Optional<String> path = path(query < 0 ? address : address.substring(0, query), place);
    if (path.isEmpty() || unmade.stream().anyMatch((path.get() + "/")::startsWith)) {
      return Optional.empty();
    }
    Optional<String> file = file(path.get());
    if (file.isEmpty()) {
      return Optional.of(
          Diagnostic.warning(
              "dead-link",
              link.position(),
              "a link leads to no page and no file of this journal",
              "%s, which is %s of the site".formatted(href, path.get()),
              hint(path.get(), place)));
    }
    return hash < 0 ? Optional.empty() : fragment(link, href.substring(hash + 1), file.get());
  }

  /** Where an address leads, seen from the site's folder; empty where it leaves the site. */
  private Optional<String> path(String address, String place) {
    String whole = address.startsWith("/") ? address : root + place + address;
    Deque<String> steps = new ArrayDeque<>();
    boolean folder = false;
    for (String step : whole.split("/", -1)) {
      folder = step.isEmpty() || step.equals(".") || step.equals("..");
      if (step.equals("..")) {
        steps.pollLast(); // Browsers stay at the host's root.
      } else if (!folder) {
        steps.addLast(decoded(step));
      }
    }
    String path = "/" + String.join("/", steps) + (folder && !steps.isEmpty() ? "/" : "");
    return (path + "/").equals(root)
        ? Optional.of("")
        : Optional.of(path)
            .filter(it -> it.startsWith(root))
            .map(it -> it.substring(root.length()));
  }

  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step; // A percent sign that encodes nothing is one.
    }
  }

  private Optional<String> file(String path) {
    String index =
        path.isEmpty() || path.endsWith("/") ? path + "index.html" : path + "/index.html";
    return site.containsKey(path)
        ? Optional.of(path)
        : Optional.of(index).filter(site::containsKey);
  }

  private String hint(String path, String place) {
    if (path.startsWith(place) && !path.equals(place)) {
      return "a link in Markdown publishes a file of the folder: [text](%s)"
          .formatted(path.substring(place.length()));
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Map<String, String> named = new LinkedHashMap<>();
    places.forEach(one -> named.putIfAbsent(name(one), one));
    Optional<String> near =
        !folder.equals(path) && places.contains(folder)
            ? Optional.of(folder)
            : Nearest.to(name(path), named.keySet()).map(named::get);
    return near.map(found -> "did you mean " + relative(found, place) + "?")
        .orElseGet(
            () ->
                places.size() <= MOST_NAMED
                    ? "there are " + String.join(", ", places)
                    : "an article is at ../ and the name of its folder, with a slash behind it");
  }

  private static String name(String path) {
    String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String relative(String to, String place) {
    String parent = place.substring(0, place.lastIndexOf('/', place.length() - 2) + 1);
    return to.startsWith(parent)
        ? "../" + to.substring(parent.length())
        : "../".repeat((int) place.chars().filter(c -> c == '/').count()) + to;
  }

  /** Only a page has places that can be looked for; {@code #q=x} and {@code #fig?x} are states. */
  private Optional<Diagnostic> fragment(SiteLink link, String written, String file) {
    int state = written.indexOf('?');
    String id = decoded(state < 0 ? written : written.substring(0, state));
    if (id.isEmpty() || id.contains("=") || !file.endsWith(".html")) {
      return Optional.empty();
    }
    List<String> ids =
        ID.matcher(new String(site.get(file).bytes(), StandardCharsets.UTF_8))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    return ids.contains(id)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.warning(
                "dead-link",
                link.position(),
                "a link leads to no place of the page",
                "%s of %s".formatted("#" + id, file),
                Nearest.to(id, ids)
                    .map(near -> "did you mean #" + near + "?")
                    .orElse("give what is meant that name there: {#" + id + "}")));
  }
}
