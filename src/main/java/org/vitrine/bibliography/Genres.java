package org.vitrine.bibliography;

import java.util.Map;

/**
 * What kinds of theses and reports are called, where the kind of a BibTeX entry says it and no
 * field does. CSL's locales have no terms for them.
 */
final class Genres {
  private static final String PHD = "PhD thesis";
  private static final String MASTER = "Master’s thesis";
  private static final String BACHELOR = "Bachelor’s thesis";
  private static final String REPORT = "Technical Report";

  /** By what an entry is, or by what biblatex wants in its field {@code type}. */
  private static final Map<String, String> NAMED =
      Map.of(
          "phdthesis",
          PHD,
          "mathesis",
          MASTER,
          "mastersthesis",
          MASTER,
          "bathesis",
          BACHELOR,
          "bachelorsthesis",
          BACHELOR,
          "techreport",
          REPORT);

  private static final Map<String, Map<String, String>> ELSEWHERE =
      Map.of(
          "de",
          Map.of(
              PHD,
              "Dissertation",
              MASTER,
              "Masterarbeit",
              BACHELOR,
              "Bachelorarbeit",
              REPORT,
              "Technischer Bericht"),
          "fr",
          Map.of(
              PHD,
              "thèse de doctorat",
              MASTER,
              "mémoire de master",
              BACHELOR,
              "mémoire de licence",
              REPORT,
              "rapport technique"),
          "es",
          Map.of(
              PHD,
              "tesis doctoral",
              MASTER,
              "trabajo de fin de máster",
              BACHELOR,
              "trabajo de fin de grado",
              REPORT,
              "informe técnico"),
          "ar",
          Map.of(
              PHD,
              "أطروحة دكتوراه",
              MASTER,
              "رسالة ماجستير",
              BACHELOR,
              "مشروع تخرج",
              REPORT,
              "تقرير تقني"));

  private Genres() {}

  /**
   * What a kind is called in English.
   *
   * @param kind in lower case: {@code phdthesis}
   * @param other where it is none that has a name
   */
  static String of(String kind, String other) {
    return NAMED.getOrDefault(kind, other);
  }

  /**
   * What is called so in English, in a language.
   *
   * @param locale BCP 47
   * @return the English words where that language's are not known, or an author chose the words
   */
  static String in(String locale, String english) {
    String language = locale.split("-", 2)[0];
    return ELSEWHERE.getOrDefault(language, Map.of()).getOrDefault(english, english);
  }
}
