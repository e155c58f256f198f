package org.vitrine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts beside their inputs; what came instead is written next to them. */
public final class Golden {
  private Golden() {}

  public static void check(Path expected, String actual) throws IOException {
    Path changed = expected.resolveSibling(expected.getFileName() + "-changed");
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    if (wanted.equals(actual)) {
      Files.deleteIfExists(changed);
    } else {
      Files.writeString(changed, actual);
    }
    assertEquals(wanted, actual, () -> "see " + changed);
  }
}
