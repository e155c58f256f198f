package org.vitrine.lens;

import java.util.Optional;
import org.vitrine.store.BlobStore;

/** Answers whose questions may be about pictures that are kept elsewhere for a while. */
final class BorrowingAnswers implements AnswerStore {
  private final AnswerStore own;
  private final BlobStore pictures;

  BorrowingAnswers(AnswerStore own, BlobStore passing) {
    this.own = own;
    this.pictures = BlobStore.borrowing(own.pictures(), passing);
  }

  @Override
  public Optional<Answer> find(String key) {
    return own.find(key);
  }

  @Override
  public Optional<Answer> findAny(Question question) {
    return own.findAny(question);
  }

  @Override
  public void put(Answer answer) {
    own.put(answer);
  }

  @Override
  public BlobStore pictures() {
    return pictures;
  }
}
