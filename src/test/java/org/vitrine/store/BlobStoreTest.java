package org.vitrine.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
  private static final byte[] HELLO = "hello".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void aBlobIsFoundUnderTheHashOfItsContent() {
    BlobStore store = BlobStore.in(folder);
    BlobName name = store.put(HELLO, "txt");
    assertEquals(
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt", name.toString());
    assertArrayEquals(HELLO, store.get(name));
    assertTrue(store.has(name));
    assertEquals(HELLO.length, store.size(name).orElseThrow());
  }

  @Test
  void contentThatIsThereIsNotWrittenAgain() throws IOException {
    BlobStore store = BlobStore.in(folder);
    Path file = folder.resolve(store.put(HELLO, "txt").toString());
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);
    store.put(HELLO, "txt");
    assertEquals(longAgo, Files.getLastModifiedTime(file));
  }

  @Test
  void aMissingBlobIsNamed() {
    BlobName name = BlobName.of(HELLO, "txt");
    MissingBlobException e =
        assertThrows(MissingBlobException.class, () -> BlobStore.in(folder).get(name));
    assertEquals(name, e.name());
  }

  @Test
  void aDamagedBlobIsNeverGivenOut() throws IOException {
    BlobStore store = BlobStore.in(folder);
    BlobName name = store.put(HELLO, "txt");
    Files.writeString(folder.resolve(name.toString()), "hellO");
    assertThrows(DamagedBlobException.class, () -> store.find(name));
  }

  @Test
  void puttingABlobAgainMendsADamagedOne() throws IOException {
    BlobStore store = BlobStore.in(folder);
    BlobName name = store.put(HELLO, "txt");
    Files.writeString(folder.resolve(name.toString()), "hell");
    store.put(HELLO, "txt");
    assertArrayEquals(HELLO, store.get(name));
  }

  @Test
  void aLayeredStoreReadsAllAndWritesOnlyToItsOwn() {
    BlobStore committed = BlobStore.in(folder.resolve("committed"));
    BlobStore cache = BlobStore.in(folder.resolve("cache"));
    BlobName known = committed.put(HELLO, "txt");
    BlobStore both = BlobStore.over(cache, List.of(committed));

    both.put(HELLO, "txt");
    BlobName fresh = both.put("fresh".getBytes(UTF_8), "txt");

    assertArrayEquals(HELLO, both.get(known));
    assertTrue(cache.has(known), "another layer may be cleared");
    assertTrue(cache.has(fresh));
    assertEquals(5, both.size(fresh).orElseThrow());
    assertFalse(committed.has(fresh));
  }

  @Test
  void whatIsDamagedInOneLayerIsReadFromAnother() throws IOException {
    BlobStore committed = BlobStore.in(folder.resolve("committed"));
    BlobStore cache = BlobStore.in(folder.resolve("cache"));
    BlobName name = committed.put(HELLO, "txt");
    cache.put(HELLO, "txt");
    Files.writeString(folder.resolve("cache").resolve(name.toString()), "");
    assertArrayEquals(HELLO, BlobStore.over(cache, List.of(committed)).get(name));
  }

  @Test
  void manyWritersOfOneBlobLeaveOneWholeFile() throws IOException {
    byte[] content = new byte[100_000];
    IntStream.range(0, 64).parallel().forEach(i -> BlobStore.in(folder).put(content, "bin"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve(BlobName.of(content, "bin").toString())), files.toList());
    }
  }
}
