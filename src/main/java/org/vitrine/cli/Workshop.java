package org.vitrine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.record.JournalIdentity;
import org.vitrine.record.JournalPage;
import org.vitrine.store.BlobStore;

/**
 * The places of one journal.
 *
 * @param folder the journal's folder, absolute
 */
record Workshop(Path folder) {
  Path articles() {
    return folder.resolve("articles");
  }

  Path models() {
    return folder.resolve("models");
  }

  /** What can be made again, kept out of version control. */
  Path cache() {
    return folder.resolve(".vitrine");
  }

  /** Where the built site lies unless told otherwise. */
  Path site() {
    return folder.resolve("site");
  }

  /**
   * What is said beside the articles; none where the journal's file is wrong, which builds tell.
   */
  List<JournalPage> pages() {
    return JournalIdentity.read(folder, told -> {}).map(JournalIdentity::pages).orElse(List.of());
  }

  /** The local cache in front of all answers that are committed with texts and models. */
  AnswerStore answers() {
    return AnswerStore.over(
        AnswerStore.in(cache().resolve("lens")),
        Stream.concat(
                Stream.of(articles(), models())
                    .flatMap(Workshop::children)
                    .map(child -> child.resolve("answers")),
                pages().stream().map(page -> folder.resolve(page.answers())))
            .filter(Files::isDirectory)
            .map(AnswerStore::in)
            .toList());
  }

  /**
   * Readers' own pictures: of no use but to those who sent them, and soon of none.
   *
   * @param most in bytes
   */
  BlobStore uploads(long most) {
    return BlobStore.bounded(cache().resolve("uploads"), most, InstantSource.system());
  }

  /**
   * The engine for this journal's models; nothing of it is loaded before a question needs it.
   *
   * @param answers where answers are looked for and kept
   */
  LensEngine engine(AnswerStore answers, Capacity capacity) {
    return LensEngine.open(models(), answers, capacity);
  }

  private static Stream<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }
}
