package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The convolutions of networks in a process that computes no programs, with all the instructions
 * that this processor has: elsewhere in the tests it may be held to fewer.
 */
@Tag("engine")
class EveryInstructionTest {

  @Test
  void ownConvolutionsAreThoseOfTwiceThePrecisionWhateverProgramsAreHeldTo() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-D" + Engine.PROGRAMS + "=false",
                "-cp",
                System.getProperty("java.class.path"),
                EveryInstructionTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // An engine of this process may have set it.
    builder.environment().remove(Instructions.VARIABLE);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", said);
    assertEquals(0, process.waitFor());
  }

  /** Prints what is wrong. */
  public static void main(String[] arguments) throws Throwable {
    List<DynamicTest> all =
        new ConvolutionCheckTest().valuesAndGradientsAreThoseOfTwiceThePrecision();
    for (DynamicTest one : all) {
      try {
        one.getExecutable().execute();
      } catch (AssertionError e) {
        System.out.println(one.getDisplayName() + ": " + e.getMessage());
      }
    }
  }
}
