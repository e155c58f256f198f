package org.vitrine.lens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms of all kinds of questions. */
final class QuestionForms {
  private static final List<QuestionForm<?>> ALL =
      List.of(
          new ModelForm(),
          new PredictForm(),
          new ActivationsForm(),
          new VisualizeForm(),
          new GridForm(),
          new DreamForm(),
          new CaricatureForm(),
          new SpatialAttributionForm(),
          new ChannelAttributionForm(),
          new GroupsForm(),
          new ExamplesForm(),
          new WeightsForm(),
          new AblateForm(),
          new EmbeddingForm(),
          new AtlasForm(),
          new UnitsForm(),
          new CompareForm());

  private static final Map<String, QuestionForm<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(QuestionForm::ask, Function.identity()));

  private static final Map<Class<?>, QuestionForm<?>> BY_TYPE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(QuestionForm::type, Function.identity()));

  private QuestionForms() {}

  static SortedSet<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  static Optional<QuestionForm<?>> named(String ask) {
    return Optional.ofNullable(BY_NAME.get(ask));
  }

  /** What the field {@code ask} of questions of this type says. */
  static String ask(Class<?> type) {
    return BY_TYPE.get(type).ask();
  }

  /** The form of a question; there is one for every record. */
  @SuppressWarnings("unchecked") // A form is found by the type that it is of.
  static <Q extends Question> QuestionForm<Q> of(Q question) {
    return (QuestionForm<Q>) BY_TYPE.get(question.getClass());
  }
}
