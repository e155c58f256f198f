package org.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedBlobsTest {
  private static final int SIZE = 10_000;

  @TempDir Path folder;
  private final AtomicLong seconds = new AtomicLong(1_000_000);

  @Test
  void whatWasUnusedForTheLongestTimeMakesRoom() {
    BlobStore store = threeFit();
    BlobName first = put(store, 1);
    BlobName second = put(store, 2);
    BlobName third = put(store, 3);
    store.get(first);
    BlobName fourth = put(store, 4);
    assertEquals(List.of(true, false, true, true), has(store, first, second, third, fourth));
  }

  @Test
  void puttingAgainWhatIsThereIsAUseOfIt() {
    BlobStore store = threeFit();
    BlobName first = put(store, 1);
    BlobName second = put(store, 2);
    put(store, 3);
    put(store, 1);
    put(store, 4);
    assertEquals(List.of(true, false), has(store, first, second));
  }

  @Test
  void theNewestStaysWhateverItsSize() {
    BlobStore store = bounded(1);
    BlobName first = put(store, 1);
    BlobName second = put(store, 2);
    assertEquals(List.of(false, true), has(store, first, second));
  }

  @Test
  void whatAnEarlierProcessHasLeftIsCounted() throws IOException {
    BlobStore before = bounded(100 * SIZE);
    IntStream.range(0, 20).forEach(i -> put(before, i));
    Path half = Files.writeString(folder.resolve(".x.png.1.tmp"), "half");
    Files.setLastModifiedTime(half, FileTime.from(now().minus(Duration.ofHours(2))));
    Path being = Files.writeString(folder.resolve(".y.png.2.tmp"), "half");
    Files.setLastModifiedTime(being, FileTime.from(now()));

    put(threeFit(), 50);

    assertTrue(size() <= 3 * SIZE + 4096, size() + " bytes");
    assertFalse(Files.exists(half), "a killed process's half-written file is cleared away");
    assertTrue(Files.exists(being), "a file that is being written is not");
  }

  @Test
  void manySmallOnesAreBoundedToo() throws IOException {
    BlobStore store = bounded(40_960);
    for (int i = 0; i < 100; i++) {
      seconds.incrementAndGet();
      store.put(new byte[] {(byte) i}, "png");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(10, files.count());
    }
  }

  @Test
  void manyWritersAtOnceInTwoProcessesStayWithinTheBound() throws IOException {
    List<BlobStore> processes = List.of(threeFit(), threeFit());
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              BlobName name = put(processes.get(i % 2), i % 50);
              processes.get(1 - i % 2).find(name);
            });
    put(processes.get(0), 60);
    put(processes.get(0), 61);
    put(processes.get(0), 62);
    put(processes.get(0), 63);
    assertTrue(size() <= 3 * SIZE, size() + " bytes");
  }

  @Test
  void whatIsPutBesideAPassingStoreStaysWhenThatDropsIt() {
    BlobStore passing = threeFit();
    BlobStore own = BlobStore.in(folder.resolveSibling(folder.getFileName() + "-own"));
    BlobStore both = BlobStore.borrowing(own, passing);
    BlobName picture = put(passing, 1);
    assertArrayEquals(content(1), both.get(picture));
    put(both, 1);
    IntStream.range(2, 9).forEach(i -> put(passing, i));
    assertFalse(passing.has(picture));
    assertArrayEquals(content(1), both.get(picture));
  }

  private BlobStore threeFit() {
    return bounded(3 * SIZE);
  }

  private BlobStore bounded(long most) {
    return BlobStore.bounded(folder, most, this::now);
  }

  private Instant now() {
    return Instant.ofEpochSecond(seconds.get());
  }

  private BlobName put(BlobStore store, int seed) {
    seconds.incrementAndGet();
    return store.put(content(seed), "png");
  }

  private static byte[] content(int seed) {
    byte[] content = new byte[SIZE];
    content[0] = (byte) seed;
    return content;
  }

  private static List<Boolean> has(BlobStore store, BlobName... names) {
    return Stream.of(names).map(store::has).toList();
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
