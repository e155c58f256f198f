package org.vitrine.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vitrine.article.UnitMention;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.RecordedLens;
import org.vitrine.lens.UnansweredException;

/** What a text's page shows of the units that it names. Thread-safe. */
final class NamedUnits {
  private static final int CLASSES = 3;

  private final Models models;
  private final AnswerStore answers;
  private final boolean listed;

  /**
   * @param listed whether units have pages
   */
  NamedUnits(Models models, AnswerStore answers, boolean listed) {
    this.models = models;
    this.answers = answers;
    this.listed = listed;
  }

  /** Tells of those that no model has. */
  void check(List<UnitMention> mentions, Consumer<Diagnostic> report) {
    for (UnitMention mention : mentions) {
      Optional<ModelSummary> model = model(mention.model());
      if (model.isEmpty()) {
        told(
            report,
            mention,
            "the journal has no model of this name",
            mention.model(),
            hint(mention.model(), List.copyOf(models.ids())));
        continue;
      }
      Optional<ModelSummary.Layer> layer = model.get().layer(mention.layer());
      if (layer.isEmpty()) {
        told(
            report,
            mention,
            "the model %s has no layer of this name".formatted(mention.model()),
            mention.layer(),
            hint(mention.layer(), shown(model.get())));
      } else if (mention.channel() >= layer.get().channels()) {
        told(
            report,
            mention,
            "the layer %s has no unit of this number".formatted(mention.layer()),
            Integer.toString(mention.channel()),
            "its units are 0 to " + (layer.get().channels() - 1));
      }
    }
  }

  private static String hint(String name, List<String> known) {
    return Nearest.to(name, known)
        .map(one -> "did you mean " + one + "?")
        .orElse("there are " + String.join(", ", known));
  }

  private static void told(
      Consumer<Diagnostic> report, UnitMention mention, String problem, String found, String hint) {
    report.accept(Diagnostic.error("unknown-unit", mention.position(), problem, found, hint));
  }

  private static List<String> shown(ModelSummary model) {
    return model.layers().stream()
        .filter(ModelSummary.Layer::shown)
        .map(ModelSummary.Layer::name)
        .toList();
  }

  private Optional<ModelSummary> model(String id) {
    try {
      return models.ids().contains(id) ? models.find(id) : Optional.empty();
    } catch (UnansweredException e) {
      return Optional.empty();
    }
  }

  /**
   * Those of a text, each as it is shown.
   *
   * @param mentions all of which there are
   */
  Map<UnitName, UnitLink> of(List<UnitMention> mentions, Words words) {
    Map<UnitName, UnitLink> links = new HashMap<>();
    Map<String, UnitAnswers> read = new HashMap<>();
    for (UnitMention mention : mentions) {
      ModelSummary model = model(mention.model()).orElseThrow();
      ModelSummary.Layer layer = model.layer(mention.layer()).orElseThrow();
      UnitName name = UnitName.of(mention);
      links.computeIfAbsent(
          name,
          own ->
              link(
                  read.computeIfAbsent(
                          mention.model(),
                          id -> new UnitAnswers(model, new RecordedLens(models, answers)))
                      .of(layer, mention.channel()),
                  layer.shown(),
                  model,
                  words));
    }
    return links;
  }

  private UnitLink link(BakedUnit unit, boolean shown, ModelSummary model, Words words) {
    UnitName name = unit.name();
    List<String> says = new ArrayList<>();
    says.add(words.say("unit-of", name.channel(), name.layer(), model.title()));
    unit.facts()
        .map(
            facts ->
                facts.classes().stream()
                    .filter(one -> one.effect() > 0)
                    .limit(CLASSES)
                    .map(one -> one.label() + "\u00a0" + UnitView.signed(one.effect()))
                    .collect(Collectors.joining(", ")))
        .filter(classes -> !classes.isEmpty())
        .ifPresent(classes -> says.add(words.say("unit-speaks-for", classes)));
    return new UnitLink(
        listed && shown ? Optional.of(name.place() + "index.html") : Optional.empty(),
        unit.positive(),
        String.join(". ", says) + ".");
  }
}
