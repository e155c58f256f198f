package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.Answer;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.UnansweredException;
import org.vitrine.script.Asker;

/**
 * What one figure asks: puts its questions to the lens, several at once, and keeps the answers by
 * the questions' canonical JSON. For one thread at a time.
 */
final class FigureQuestions implements Asker {
  /** The code of a question whose answer is not known and not computed. */
  static final String UNANSWERED = "unanswered-question";

  /** The lens decides what is computed when; more would only wait there. */
  private static final int AT_ONCE = 4;

  private final Lens lens;
  private final WidgetFigure figure;
  private final FigureProgress progress;
  private final SortedMap<String, Asked> asked = new TreeMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private int known;

  FigureQuestions(Lens lens, WidgetFigure figure, FigureProgress progress) {
    this.lens = lens;
    this.figure = figure;
    this.progress = progress;
  }

  /** Some questions have no answer: the diagnostics say which and why. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    Failed(List<Diagnostic> diagnostics) {
      super(diagnostics.toString());
      this.diagnostics = List.copyOf(diagnostics);
    }

    List<Diagnostic> diagnostics() {
      return diagnostics;
    }
  }

  /** A question as the module put it, and its answer. */
  record Asked(JsonNode question, Answer answer) {}

  /** What was asked and answered so far, by the canonical JSON of the questions. */
  SortedMap<String, Asked> asked() {
    return Collections.unmodifiableSortedMap(asked);
  }

  /**
   * @throws Failed if a question has no answer; all of them have been put then
   * @throws CancellationException if the progress said to stop
   */
  @Override
  public List<JsonNode> ask(List<JsonNode> questions) {
    Map<String, Callable<Asked>> open = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (JsonNode json : questions) {
      try {
        String text = CanonicalJson.text(json);
        texts.add(text);
        if (!asked.containsKey(text) && !open.containsKey(text)) {
          Question question = Questions.read(json, Limits.AUTHOR);
          open.put(text, () -> new Asked(json, answer(question)));
        }
      } catch (QuestionException | IllegalArgumentException e) {
        diagnostics.add(refused(json, e.getMessage()));
      }
    }
    known += open.size();
    putAll(open, diagnostics);
    if (!diagnostics.isEmpty()) {
      throw new Failed(diagnostics.stream().distinct().toList());
    }
    return texts.stream().<JsonNode>map(text -> asked.get(text).answer().value()).toList();
  }

  private void putAll(Map<String, Callable<Asked>> open, List<Diagnostic> diagnostics) {
    if (open.isEmpty()) {
      return;
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, open.size()))) {
      Map<String, Future<Asked>> futures = new LinkedHashMap<>();
      open.forEach((text, work) -> futures.put(text, threads.submit(work)));
      try {
        for (Map.Entry<String, Future<Asked>> entry : futures.entrySet()) {
          receive(entry.getKey(), entry.getValue(), diagnostics);
        }
      } catch (CancellationException | InterruptedException e) {
        threads.shutdownNow();
        throw cancelled(e);
      }
    }
  }

  private static CancellationException cancelled(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    CancellationException cancelled =
        new CancellationException("the figure is not wanted any more");
    cancelled.initCause(e);
    return cancelled;
  }

  private void receive(String text, Future<Asked> future, List<Diagnostic> diagnostics)
      throws InterruptedException {
    try {
      asked.put(text, future.get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case CancellationException stop -> throw stop;
        case QuestionException wrong -> diagnostics.add(refused(text, wrong.getMessage()));
        case UnansweredException missing ->
            diagnostics.add(
                error(
                    UNANSWERED,
                    "asks what has no recorded answer: " + missing.getMessage(),
                    text,
                    "build without --offline to have it answered and recorded"));
        // A fault of the machine in one answer must not lose the other figures.
        case null, default ->
            diagnostics.add(error("question-failed", "has no answer: " + e.getCause(), text, ""));
      }
    }
  }

  private Answer answer(Question question) {
    report(question, Optional.empty());
    Answer answer = lens.ask(question, step -> report(question, Optional.of(step)));
    answered.incrementAndGet();
    report(question, Optional.empty());
    return answer;
  }

  private boolean report(Question question, Optional<Progress.Step> step) {
    boolean goOn =
        progress.at(
            new FigureProgress.Report(figure.label().id(), question, answered.get(), known, step));
    if (!goOn && step.isEmpty()) {
      throw new CancellationException("the figure is not wanted any more");
    }
    return goOn;
  }

  private Diagnostic refused(Object question, String why) {
    return error("wrong-question", "asks what cannot be asked: " + why, question.toString(), "");
  }

  private Diagnostic error(String code, String problem, String question, String hint) {
    return Diagnostic.error(
        code,
        figure.position(),
        "the widget \"%s\" %s".formatted(figure.module(), problem),
        "the question is " + shortened(question),
        hint);
  }

  private static String shortened(String question) {
    return question.length() <= 300 ? question : question.substring(0, 300) + "…";
  }
}
