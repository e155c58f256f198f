package org.vitrine.record;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of the journal that is no article: about it, for its authors.
 *
 * @param title the words of its link
 * @param file its Markdown, relative to the journal's folder: {@code pages/about.md}; or {@link
 *     #GALLERY}, {@link #MODELS} or {@link #CIRCUITS}
 * @param path its folder in the site: {@code about}
 */
public record JournalPage(String title, String file, String path) {
  /** The folder of the journal's modules; named as a page's file, it is the gallery of these. */
  public static final String GALLERY = "widgets/";

  /** The folder of its networks; named as a page's file, it is the pages of all their units. */
  public static final String MODELS = "models/";

  /** Named as a page's file, it is the catalogue of the circuits that texts declare. */
  public static final String CIRCUITS = "circuits/";

  /** What the build makes, and where it lies. */
  private static final Map<String, String> MADE =
      Map.of(GALLERY, "widgets", MODELS, "models", CIRCUITS, "circuits");

  private static final String NAME = "[\\p{L}\\d_-][\\p{L}\\d._-]*";

  /** Folders of the journal whose files are something else. */
  private static final Set<String> NO_PAGES_IN =
      Set.of("articles", "models", "site", "static", "widgets");

  /** Folders of the site that hold something else. */
  private static final Set<String> TAKEN =
      Set.of("articles", "assets", "circuits", "lens", "models", "thumbnails", "widgets");

  public JournalPage {
    checkedFile(file);
    if (!isMade(file)) {
      checkedPath(path);
    } else if (!path.equals(stem(file))) {
      throw new IllegalArgumentException("that page lies in " + file);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a page has a title");
    }
  }

  /** Whether the build makes it of the journal's modules. */
  public boolean isGallery() {
    return file.equals(GALLERY);
  }

  /** Whether the build makes it of the journal's networks. */
  public boolean isModels() {
    return file.equals(MODELS);
  }

  /** Whether the build makes it of what texts declare. */
  public boolean isCircuits() {
    return file.equals(CIRCUITS);
  }

  /** Whether it is made last, of what there is by then, and holds no text of its own. */
  public boolean isGathered() {
    return isModels() || isCircuits();
  }

  /** Whether the build makes the page of such a file. */
  static boolean isMade(String file) {
    return MADE.containsKey(file);
  }

  /** The name of a file without its ending: {@code about}. */
  static String stem(String file) {
    if (isMade(file)) {
      return MADE.get(file);
    }
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
  }

  /** Its file's folder, relative to the journal's. */
  public String folder() {
    return file.substring(0, file.lastIndexOf('/'));
  }

  /** The folder of its figures' recorded answers, relative to the journal's. */
  public String answers() {
    return (isMade(file) ? "pages" : folder()) + "/answers/" + stem(file);
  }

  /**
   * @throws IllegalArgumentException if no page can be made of such a file; says what to do
   */
  static String checkedFile(String file) {
    if (isMade(file)) {
      return file;
    }
    if (!file.matches("(%s/)+%s\\.md".formatted(NAME, NAME))) {
      throw new IllegalArgumentException(
          "name a Markdown file in a folder of the journal, such as pages/about.md");
    }
    if (NO_PAGES_IN.contains(file.substring(0, file.indexOf('/')))) {
      throw new IllegalArgumentException(
          "put it into another folder, such as pages/; other things lie in " + list(NO_PAGES_IN));
    }
    return file;
  }

  /**
   * @throws IllegalArgumentException if no page can lie there; says what to do
   */
  static String checkedPath(String path) {
    if (!path.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "write path: and lower-case letters, digits and single hyphens, such as for-authors");
    }
    if (TAKEN.contains(path)) {
      throw new IllegalArgumentException(
          "choose another; other things of the site lie in " + list(TAKEN));
    }
    return path;
  }

  private static String list(Set<String> folders) {
    return folders.stream().sorted().map(name -> name + "/").collect(Collectors.joining(", "));
  }
}
