package org.vitrine.bibliography;

import java.util.Locale;
import java.util.Map;

/** Babel's names of languages as tags of BCP 47. */
final class Languages {
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("english", "en"),
          Map.entry("american", "en-US"),
          Map.entry("usenglish", "en-US"),
          Map.entry("british", "en-GB"),
          Map.entry("ukenglish", "en-GB"),
          Map.entry("german", "de"),
          Map.entry("ngerman", "de"),
          Map.entry("deutsch", "de"),
          Map.entry("french", "fr"),
          Map.entry("francais", "fr"),
          Map.entry("spanish", "es"),
          Map.entry("italian", "it"),
          Map.entry("portuguese", "pt"),
          Map.entry("brazilian", "pt-BR"),
          Map.entry("dutch", "nl"),
          Map.entry("danish", "da"),
          Map.entry("swedish", "sv"),
          Map.entry("norwegian", "nb"),
          Map.entry("finnish", "fi"),
          Map.entry("polish", "pl"),
          Map.entry("czech", "cs"),
          Map.entry("russian", "ru"),
          Map.entry("japanese", "ja"),
          Map.entry("chinese", "zh"),
          Map.entry("korean", "ko"));

  private Languages() {}

  /** The tag; what is none of babel's names stays as it is. */
  static String tag(String name) {
    return TAGS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }
}
