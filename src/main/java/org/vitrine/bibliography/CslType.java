package org.vitrine.bibliography;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an entry is, in CSL's words. */
final class CslType {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("suppperiodical", "article-journal"),
          Map.entry("book", "book"),
          Map.entry("mvbook", "book"),
          Map.entry("collection", "book"),
          Map.entry("mvcollection", "book"),
          Map.entry("reference", "book"),
          Map.entry("proceedings", "book"),
          Map.entry("mvproceedings", "book"),
          Map.entry("manual", "book"),
          Map.entry("booklet", "pamphlet"),
          Map.entry("inbook", "chapter"),
          Map.entry("bookinbook", "chapter"),
          Map.entry("suppbook", "chapter"),
          Map.entry("incollection", "chapter"),
          Map.entry("suppcollection", "chapter"),
          Map.entry("inreference", "entry-encyclopedia"),
          Map.entry("inproceedings", "paper-conference"),
          Map.entry("conference", "paper-conference"),
          Map.entry("techreport", "report"),
          Map.entry("report", "report"),
          Map.entry("phdthesis", "thesis"),
          Map.entry("mastersthesis", "thesis"),
          Map.entry("bachelorsthesis", "thesis"),
          Map.entry("thesis", "thesis"),
          Map.entry("unpublished", "manuscript"),
          Map.entry("online", "webpage"),
          Map.entry("electronic", "webpage"),
          Map.entry("www", "webpage"),
          Map.entry("dataset", "dataset"),
          Map.entry("data", "dataset"),
          Map.entry("software", "software"),
          Map.entry("patent", "patent"),
          Map.entry("standard", "standard"),
          Map.entry("periodical", "periodical"),
          Map.entry("movie", "motion_picture"),
          Map.entry("video", "motion_picture"),
          Map.entry("artwork", "graphic"),
          Map.entry("image", "graphic"));

  /** Those of BibLaTeX and of what is built on it that are printed as {@code misc} is. */
  private static final Set<String> OTHERS =
      Set.of(
          "misc",
          "artifactdataset",
          "artifactsoftware",
          "audio",
          "bibnote",
          "codefragment",
          "commentary",
          "customa",
          "customb",
          "customc",
          "customd",
          "custome",
          "customf",
          "eprint",
          "game",
          "jurisdiction",
          "lecture",
          "legal",
          "legislation",
          "letter",
          "magazine",
          "music",
          "newspaper",
          "performance",
          "preprint",
          "presentation",
          "review",
          "set",
          "softwaremodule",
          "softwareversion",
          "underreview",
          "webpage",
          "website",
          "xdata");

  private static final Set<String> MAYBE_PREPRINTS = Set.of("article", "online", "unpublished");

  private CslType() {}

  /** The types of entries that there are, in BibTeX, BibLaTeX and their kin. */
  static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(TYPES.keySet());
    names.addAll(OTHERS);
    return names;
  }

  /** CSL's type; an entry that names no journal and lies on arXiv is a preprint. */
  static String of(BibtexEntry entry, EntryLinks links) {
    String known = TYPES.get(entry.type());
    boolean published = entry.anyOf("journal", "journaltitle", "booktitle").isPresent();
    boolean elsewhere = known != null && !MAYBE_PREPRINTS.contains(entry.type());
    if (links.arxiv().isPresent() && !published && !elsewhere) {
      return "article"; // CSL's word for a preprint.
    }
    if (known == null) {
      return links.url().isPresent() && !published ? "webpage" : "document";
    }
    return known;
  }
}
