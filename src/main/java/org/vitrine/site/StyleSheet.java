package org.vitrine.site;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the style sheets that one imports into it, in their order, so that a page waits for one file
 * instead of twenty. Each is put in once; one that is not there is passed over.
 */
final class StyleSheet {
  private static final Pattern IMPORT =
      Pattern.compile("^@import \"\\./([\\w-]+\\.css)\";[ \\t]*$", Pattern.MULTILINE);

  private StyleSheet() {}

  /**
   * @param name the one to begin with
   * @param files the style sheets of the folder by name
   */
  static String flatten(String name, Map<String, String> files) {
    return flatten(name, files, new HashSet<>());
  }

  private static String flatten(String name, Map<String, String> files, Set<String> done) {
    if (!done.add(name) || !files.containsKey(name)) {
      return "";
    }
    Matcher found = IMPORT.matcher(files.get(name));
    return found.replaceAll(
        match -> Matcher.quoteReplacement(flatten(match.group(1), files, done)));
  }
}
