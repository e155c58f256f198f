package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.store.BlobName;

/**
 * Keeps the answers of a text's figures in a folder beside it: they are part of its record, and a
 * clone builds without computing. The folder holds what the figures ask and nothing else; what they
 * once asked is still in the local cache.
 */
final class Recordings {
  private final AnswerStore answers;

  Recordings(AnswerStore answers) {
    this.answers = answers;
  }

  /**
   * Brings such a folder up to date.
   *
   * @param keys of all answers that its figures need
   */
  void keep(Path folder, SortedSet<String> keys) {
    if (keys.isEmpty() && !Files.isDirectory(folder)) {
      return;
    }
    AnswerStore own = AnswerStore.in(folder);
    SortedSet<BlobName> pictures = new TreeSet<>();
    for (String key : keys) {
      Answer answer =
          answers
              .find(key)
              .orElseThrow(() -> new IllegalStateException("an answer is gone: " + key));
      own.copy(answer, answers.pictures());
      pictures.addAll(answer.pictures());
    }
    keepOnly(
        folder.resolve("answers"),
        keys.stream().map(key -> key + ".json").collect(Collectors.toSet()));
    keepOnly(
        folder.resolve("blobs"),
        pictures.stream().map(BlobName::toString).collect(Collectors.toSet()));
  }

  private static void keepOnly(Path folder, Set<String> names) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot bring " + folder + " up to date", e);
    }
  }
}
