package org.vitrine.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.diagnostic.Nearest;

/**
 * The file that an author may have meant by one that there is not. Folders and endings, of which
 * many files have the same, do not make two names alike.
 */
final class NearestFile {
  private NearestFile() {}

  /**
   * A file of the same name elsewhere or with another ending, else one in the same folder whose
   * name is near.
   *
   * @param files paths with slashes, in the order of the alphabet
   */
  static Optional<String> to(String missing, List<String> files) {
    String stem = stem(missing);
    Optional<String> alike =
        files.stream().filter(file -> name(file).equalsIgnoreCase(name(missing))).findFirst();
    if (alike.isPresent()) {
      return alike;
    }
    Map<String, String> beside = new HashMap<>();
    for (String file : files) {
      if (folder(file).equals(folder(missing))) {
        beside.putIfAbsent(stem(file), file);
      }
    }
    return Nearest.to(stem, beside.keySet().stream().sorted().toList()).map(beside::get);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
