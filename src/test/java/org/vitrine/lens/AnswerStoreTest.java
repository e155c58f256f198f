package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.lens.LensFixture.QUESTION;
import static org.vitrine.lens.LensFixture.answer;
import static org.vitrine.lens.LensFixture.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.store.BlobName;
import org.vitrine.store.MissingBlobException;

class AnswerStoreTest {
  @TempDir Path folder;

  @Test
  void anAnswerIsReadBackAsItWasWritten() {
    AnswerStore store = AnswerStore.in(folder);
    Answer answer = answer("a", 1);
    store.put(answer);
    assertEquals(Optional.of(answer), AnswerStore.in(folder).find(answer.key()));
  }

  @Test
  void theFileIsTheAnswersOwnBytesUnderItsKey() throws IOException {
    Answer answer = answer("a", 1);
    AnswerStore.in(folder).put(answer);
    Path file = folder.resolve("answers").resolve(answer.key() + ".json");
    assertArrayEquals(answer.bytes(), Files.readAllBytes(file));
    assertEquals(
        "{\"key\":\"%s\",\"question\":{\"ask\":\"model\",\"model\":\"m\"},\"stamp\":{\"engine\":1,\"model\":\"a\"},\"value\":{\"n\":1}}"
            .formatted(answer.key()),
        Files.readString(file));
  }

  @Test
  void anotherModelIsAnotherKey() {
    assertEquals(QuestionKey.of(QUESTION, models("a")), answer("a", 1).key());
    assertEquals(answer("a", 1).key(), answer("a", 2).key());
    assertTrue(!answer("a", 1).key().equals(answer("b", 1).key()));
  }

  @Test
  void anAnswerByAnOlderModelIsFoundByTheQuestionAlone() {
    AnswerStore store = AnswerStore.in(folder);
    assertEquals(Optional.empty(), store.findAny(QUESTION));
    store.put(answer("older", 1));
    assertEquals(Optional.of(answer("older", 1)), store.findAny(QUESTION));
    assertEquals(Optional.of(answer("older", 1)), AnswerStore.in(folder).findAny(QUESTION));
    assertEquals(Optional.empty(), store.findAny(new Question.Model("other")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"key\":1}", "%s ", "VALUE", "STAMP"})
  void anAnswerThatWasTamperedWithIsNotGivenOut(String content) throws IOException {
    AnswerStore store = AnswerStore.in(folder);
    Answer answer = answer("a", 1);
    store.put(answer);
    String whole = new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    Path file = folder.resolve("answers").resolve(answer.key() + ".json");
    Files.writeString(
        file,
        switch (content) {
          case "VALUE" -> whole.replace("{\"n\":1}", "{\"n\":1.0}");
          case "STAMP" -> whole.replace("\"engine\":1", "\"engine\":2");
          default -> content.formatted(whole);
        });
    DamagedAnswerException e =
        assertThrows(DamagedAnswerException.class, () -> store.find(answer.key()));
    assertTrue(e.getMessage().startsWith(file + " is damaged: "), e.getMessage());
    store.put(answer);
    assertEquals(Optional.of(answer), store.find(answer.key()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc/passwd", "..", "ABC"})
  void aKeyThatIsNoneFindsNothing(String key) {
    assertEquals(Optional.empty(), AnswerStore.in(folder).find(key));
  }

  @Test
  void aLayeredStoreReadsAllAndWritesOnlyToItsOwn() {
    AnswerStore committed = AnswerStore.in(folder.resolve("committed"));
    AnswerStore cache = AnswerStore.in(folder.resolve("cache"));
    AnswerStore both = AnswerStore.over(cache, List.of(committed));
    committed.put(answer("a", 1));
    both.put(answer("b", 2));
    assertEquals(Optional.of(answer("a", 1)), both.find(answer("a", 1).key()));
    assertEquals(Optional.of(answer("a", 1)), committed.findAny(QUESTION));
    assertEquals(Optional.of(answer("b", 2)), cache.findAny(QUESTION));
    assertEquals(Optional.of(answer("b", 2)), both.findAny(QUESTION));
  }

  @Test
  void anAnswerWhosePicturesAreGoneIsNoneAmongSeveralStores() {
    AnswerStore cache = AnswerStore.in(folder.resolve("cache"));
    AnswerStore both = AnswerStore.over(cache, List.of(AnswerStore.in(folder.resolve("other"))));
    ObjectNode value = LensFixture.object();
    value.put("blob", BlobName.of(new byte[] {1}, "png").toString());
    Answer answer = Answer.of(QUESTION, models("a"), value);
    cache.put(answer);
    assertEquals(Optional.empty(), both.find(answer.key()));
    assertEquals(Optional.empty(), both.findAny(QUESTION));
    cache.pictures().put(new byte[] {1}, "png");
    assertEquals(Optional.of(answer), both.find(answer.key()));
  }

  @Test
  void anAnswerIsCopiedWithItsPicturesOrNotAtAll() {
    AnswerStore from = AnswerStore.in(folder.resolve("from"));
    AnswerStore to = AnswerStore.in(folder.resolve("to"));
    ObjectNode value = LensFixture.object();
    BlobName here = from.pictures().put(new byte[] {1}, "png");
    value.putArray("frames").addObject().put("blob", here.toString());
    Answer whole = Answer.of(QUESTION, models("a"), value);
    assertEquals(List.of(here), whole.pictures());
    to.copy(whole, from.pictures());
    assertEquals(Optional.of(whole), to.find(whole.key()));
    assertTrue(to.pictures().has(here));

    ObjectNode lacking = LensFixture.object();
    lacking.put("blob", BlobName.of(new byte[] {2}, "png").toString());
    Answer hole = Answer.of(QUESTION, models("b"), lacking);
    assertThrows(MissingBlobException.class, () -> to.copy(hole, from.pictures()));
    assertEquals(Optional.empty(), to.find(hole.key()));
  }
}
