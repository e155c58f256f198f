package org.vitrine.bibliography;

import java.util.List;

/**
 * Citations as a style prints them.
 *
 * @param groupHtml one text for each group of citations in the order given, brackets included, safe
 *     to emit as it is. Each cited work in it is a link to its entry in the list: {@code <a
 *     href="#ref-olah2017">}
 * @param references the cited works, each once, in the style's order
 */
public record Formatted(List<String> groupHtml, List<Reference> references) {
  public Formatted {
    groupHtml = List.copyOf(groupHtml);
    references = List.copyOf(references);
  }
}
