package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LauncherTest {
  private static final String HOME = "vitrine.home";
  private final String before = System.getProperty(HOME, "");

  @BeforeEach
  void standWhereTheLauncherIs() {
    System.setProperty(HOME, Path.of("").toAbsolutePath().toString());
  }

  @AfterEach
  void standWhereItWas() {
    System.setProperty(HOME, before);
  }

  @Test
  void whoStandsBesideTheLauncherCallsItByItsShortName() {
    assertEquals("./vitrine preview mine", Launcher.call("preview", "mine"));
  }

  @Test
  void whoGoesElsewhereCallsItByItsPath() {
    assertEquals(
        Path.of("").toAbsolutePath().resolve("vitrine") + " preview mine",
        Launcher.callFrom(Path.of("/a/journal"), "preview", "mine"));
  }
}
