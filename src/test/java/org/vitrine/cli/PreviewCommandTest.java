package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes a preview follows. */
class PreviewCommandTest {
  private static final Path JOURNAL = Path.of("/home/answers/journal");

  @Test
  void aBuildsOwnAnswersDoNotBringAboutAnother() {
    assertTrue(ourOwn("articles/first/answers"));
    assertTrue(ourOwn("articles/first/answers/blobs/a.png"));
  }

  @Test
  void whatAnAuthorSavesDoesWhateverTheFoldersAroundItAreCalled() {
    assertFalse(ourOwn("articles/first/article.md"));
    assertFalse(ourOwn("articles/answers/article.md"));
    assertFalse(ourOwn("widgets/parts/answers"));
  }

  @Test
  void aNetworkIsFollowedButNotWhatItAnswers() {
    assertTrue(PreviewCommand.watched(JOURNAL, List.of()).contains(JOURNAL.resolve("models")));
    assertFalse(ourOwn("models/primer/model.json"));
    assertTrue(ourOwn("models/primer/answers/a.json"));
  }

  private static boolean ourOwn(String changed) {
    return PreviewCommand.isOurOwnDoing(JOURNAL, JOURNAL.resolve(changed));
  }
}
