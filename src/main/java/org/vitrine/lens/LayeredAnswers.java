package org.vitrine.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.store.BlobStore;

/** Several stores read as one, the first of them written to. */
final class LayeredAnswers implements AnswerStore {
  private final AnswerStore own;
  private final List<AnswerStore> all;
  private final BlobStore pictures;

  LayeredAnswers(AnswerStore own, List<AnswerStore> others) {
    this.own = own;
    List<AnswerStore> layers = new ArrayList<>();
    layers.add(own);
    layers.addAll(others);
    this.all = List.copyOf(layers);
    this.pictures =
        BlobStore.over(own.pictures(), others.stream().map(AnswerStore::pictures).toList());
  }

  @Override
  public Optional<Answer> find(String key) {
    return all.stream()
        .flatMap(store -> store.find(key).stream())
        .filter(this::isWhole)
        .findFirst();
  }

  @Override
  public Optional<Answer> findAny(Question question) {
    return all.stream()
        .flatMap(store -> store.findAny(question).stream())
        .filter(this::isWhole)
        .findFirst();
  }

  /** One whose pictures are gone is none: it is asked anew, and kept whole. */
  private boolean isWhole(Answer answer) {
    return answer.pictures().stream().allMatch(pictures::has);
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
