package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Answers what a module asks its {@code lens}. */
@FunctionalInterface
public interface Asker {
  /**
   * Answers every question that the module now waits for.
   *
   * @param questions one or more, as the module put them
   * @return an answer for each, in their order; an exception instead ends the module's call, and is
   *     what that call throws
   */
  List<JsonNode> ask(List<JsonNode> questions);
}
