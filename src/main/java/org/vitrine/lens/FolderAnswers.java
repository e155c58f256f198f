package org.vitrine.lens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.BlobStore;

/** Answers as the files of one folder. */
final class FolderAnswers implements AnswerStore {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final String SUFFIX = ".json";

  private final Path answers;
  private final BlobStore pictures;
  private Optional<Map<String, Set<String>>> byQuestion = Optional.empty();

  FolderAnswers(Path folder) {
    this.answers = folder.resolve("answers");
    this.pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @Override
  public Optional<Answer> find(String key) {
    if (!KEY.matcher(key).matches()) {
      return Optional.empty();
    }
    Path file = answers.resolve(key + SUFFIX);
    return read(file).map(content -> AnswerFile.read(file, key, content));
  }

  @Override
  public Optional<Answer> findAny(Question question) {
    return keysOf(CanonicalJson.text(Questions.json(question))).stream()
        .flatMap(key -> find(key).stream())
        .max(
            Comparator.comparingInt((Answer answer) -> answer.stamp().engine())
                .thenComparing(Answer::key));
  }

  @Override
  public void put(Answer answer) {
    Path file = answers.resolve(answer.key() + SUFFIX);
    byte[] content = answer.bytes();
    // Compared whole, not only looked for: putting an answer again mends a damaged one.
    if (!read(file).map(found -> Arrays.equals(found, content)).orElse(false)) {
      AtomicFiles.write(file, content);
    }
    synchronized (this) {
      byQuestion.ifPresent(index -> enter(answer, index));
    }
  }

  @Override
  public BlobStore pictures() {
    return pictures;
  }

  /** Reads the whole folder once, and only when an answer is not to be had by its key. */
  private synchronized Set<String> keysOf(String question) {
    if (byQuestion.isEmpty()) {
      Map<String, Set<String>> index = new HashMap<>();
      keys().forEach(key -> find(key).ifPresent(answer -> enter(answer, index)));
      byQuestion = Optional.of(index);
    }
    return byQuestion.get().getOrDefault(question, Set.of());
  }

  private static void enter(Answer answer, Map<String, Set<String>> index) {
    index
        .computeIfAbsent(CanonicalJson.text(answer.question()), question -> new TreeSet<>())
        .add(answer.key());
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the answer " + file, e);
    }
  }

  private List<String> keys() {
    if (!Files.isDirectory(answers)) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    try (Stream<Path> files = Files.list(answers)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .forEach(keys::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the answers in " + answers, e);
    }
    return keys;
  }
}
