package org.vitrine.cli;

import java.util.Collection;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.model.ModelDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The model that a command names. */
final class NamedModel {
  private NamedModel() {}

  /**
   * @throws ParameterException if there is none of that name, saying which there are
   */
  static ModelSummary find(String id, ModelDirectory models, CommandSpec spec) {
    return models
        .find(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no model %s; %s".formatted(id, instead(id, models.ids()))));
  }

  private static String instead(String id, Collection<String> ids) {
    return Nearest.to(id, ids)
        .map(near -> "did you mean " + near + "?")
        .orElse(
            ids.isEmpty()
                ? "models/ holds none; docs/models.md says what a model is"
                : "there are " + String.join(", ", ids));
  }
}
