package org.vitrine.lens;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vitrine.store.BlobStore;

/**
 * Answers that are known, with their pictures. Thread-safe. A fault of the disk is an {@link
 * java.io.UncheckedIOException}.
 */
public interface AnswerStore {

  /**
   * The answers in a folder: {@code answers/<key>.json} and {@code blobs/<sha256>.<extension>};
   * made when first written to.
   */
  static AnswerStore in(Path folder) {
    return new FolderAnswers(folder);
  }

  /**
   * Reads from the first of several stores that has the answer; writes only to {@code own}.
   *
   * @param own asked first, and the only one written to
   * @param others read-only, asked in this order
   */
  static AnswerStore over(AnswerStore own, List<AnswerStore> others) {
    return new LayeredAnswers(own, others);
  }

  /**
   * These answers, and for questions about them also pictures that are kept elsewhere and only for
   * a while, such as readers' own. What is put here never counts on those.
   */
  default AnswerStore borrowing(BlobStore passing) {
    return new BorrowingAnswers(this, passing);
  }

  /**
   * The answer of this key.
   *
   * @throws DamagedAnswerException if what is kept under that key is not what was written
   */
  Optional<Answer> find(String key);

  /**
   * An answer to the question by whatever model and engine; of several, by the latest engine. For
   * those who have no engine and would rather show an older answer than none.
   */
  Optional<Answer> findAny(Question question);

  /** Keeps an answer whose pictures are all in {@link #pictures()}. */
  void put(Answer answer);

  /**
   * Copies an answer and its pictures from where they are into this store; what is there already is
   * not written again.
   *
   * @throws org.vitrine.store.MissingBlobException if {@code source} lacks one of its pictures
   */
  default void copy(Answer answer, BlobStore source) {
    // The pictures first: an answer that is there has all its pictures, whenever one looks.
    answer.pictures().forEach(picture -> pictures().put(source.get(picture), picture.extension()));
    put(answer);
  }

  /** The pictures, here and in the stores below. */
  BlobStore pictures();
}
