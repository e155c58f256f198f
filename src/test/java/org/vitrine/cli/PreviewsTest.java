package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several previews of one journal, each in a process of its own. */
@Tag("slow")
class PreviewsTest {
  @TempDir Path folder;
  private LiveJournal journal;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void aJournalOfTwo() throws IOException {
    journal = LiveJournal.in(folder.resolve("journal"));
    for (String slug : List.of("first", "second")) {
      journal.write(
          "articles/" + slug + "/article.md",
          "---\ntitle: The %s\n---\n\nWords.\n".formatted(slug));
    }
  }

  @Test
  void twoPreviewsOfOneJournalLeaveEachOthersPagesAlone() throws Exception {
    try (VitrineProcess first = preview("first")) {
      URI page = address(first);
      assertTrue(read(page).contains("The first"));
      try (VitrineProcess second = preview("second")) {
        assertTrue(read(address(second)).contains("The second"));
        assertTrue(read(page).contains("The first"));
      }
    }
  }

  @Test
  void theFolderOfAPreviewThatWasKilledIsTakenByTheNext() throws Exception {
    try (VitrineProcess second = preview("second")) {
      address(second);
      for (int time = 0; time < 2; time++) {
        try (VitrineProcess first = preview("first")) {
          assertTrue(read(address(first)).contains("The first"));
          first.kill();
          first.exitCode();
        }
      }
      assertEquals(List.of("1", "2"), folders());
    }
  }

  @Test
  void aPreviewIsNotCalledByItsNumber() throws Exception {
    journal.write("articles/first/article.md", "---\ntitle: First\n---\n\nSee @fig-none.\n");
    try (VitrineProcess first = preview("first")) {
      first.await("nothing was changed in the preview, for there are errors");
    }
  }

  private VitrineProcess preview(String slug) throws IOException {
    return VitrineProcess.start(journal, "preview", slug, "--port", "0");
  }

  private static URI address(VitrineProcess preview) throws IOException {
    return URI.create(preview.await("^previewing (http://\\S+)").group(1));
  }

  private String read(URI page) throws Exception {
    return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(journal.folder().resolve(".vitrine/previews"))) {
      return all.filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
