package org.vitrine.site;

import java.util.List;

/**
 * A section in the list of contents.
 *
 * @param id its anchor
 * @param number empty where sections are not numbered
 * @param below its subsections
 */
public record ContentsEntry(String id, String number, String text, List<ContentsEntry> below) {
  public ContentsEntry {
    below = List.copyOf(below);
  }
}
