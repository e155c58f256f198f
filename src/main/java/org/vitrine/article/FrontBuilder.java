package org.vitrine.article;

import java.util.List;
import java.util.Optional;

/** Makes the front matter of an article from its draft. */
final class FrontBuilder {
  private final InlineBuilder inlines;
  private final BlockBuilder blocks;
  private final ArticleFolder files;

  FrontBuilder(InlineBuilder inlines, BlockBuilder blocks, ArticleFolder files) {
    this.inlines = inlines;
    this.blocks = blocks;
    this.files = files;
  }

  private List<Front.Update> updates(FrontDraft draft) {
    return draft.updates().stream()
        .map(it -> new Front.Update(it.date(), it.kind(), inlines.build(it.text())))
        .toList();
  }

  Front build(FrontDraft draft) {
    Optional<Picture> thumbnail =
        draft
            .thumbnail()
            .flatMap(
                file -> files.picture(file.text().strip(), draft.thumbnailAlt(), file.position()));
    return new Front(
        inlines.build(draft.title()),
        inlines.build(draft.subtitle()),
        draft.description(),
        draft.authors(),
        // Until it is published the day in its front matter is at best a plan.
        draft.published().filter(day -> !draft.draft()),
        draft.updated().filter(day -> !draft.draft()),
        draft.doi(),
        draft.license(),
        draft.keywords(),
        draft.funding(),
        blocks.build(draft.summary()),
        updates(draft),
        draft.language(),
        draft.csl().map(csl -> csl.text().strip()),
        thumbnail,
        draft.numberSections(),
        draft.draft());
  }
}
