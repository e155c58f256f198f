package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class VitrineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpNamesTheExitCodes() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("the content has errors"), out.toString());
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertEquals(2, run("pubish"));
    assertTrue(err.toString().contains("pubish"), err.toString());
  }

  @Test
  void noCommandAtAllSaysWhatThereIs() {
    assertEquals(2, run());
    assertTrue(err.toString().contains("Usage: vitrine"), err.toString());
  }

  private int run(String... arguments) {
    return Vitrine.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
