package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.model.SqueezeNet;

/** What Lucid's parts are worth, over five channels and three seeds. */
@Tag("slow")
@Tag("shared")
@Tag("engine")
class OrderingsTest {
  private static final int SEEDS = 3;
  private static final int SIZE = 64;
  private static final int STEPS = 48;
  private static final int LAST = 8;
  private static final int[] CHANNELS = {5, 17, 40, 77, 100};

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void start() throws IOException {
    SqueezeNet.assumePresent();
    SqueezeNet.in(folder);
    asked = new Asked(folder);
  }

  @AfterEach
  void close() {
    if (asked != null) {
      asked.close();
    }
  }

  /**
   * Compared is what was seen over the last steps: what each picture was made for, and what Lucid
   * calls its objective. The border of grey that the standard set adds is not held against it.
   */
  @Test
  void theMoreAPictureIsMovedTheLessTheObjectiveCanBeRaised() {
    double none = seen("'transforms':'none'");
    double jitter = seen("'transforms':[{'kind':'jitter','pixels':8}]");
    double border = TransformChain.of(Transforms.STANDARD, SIZE).view() / (double) SIZE;
    double standard = seen("'transforms':'standard'") * border * border;
    assertTrue(
        none > jitter && jitter > standard,
        "none %s, jitter %s, standard %s".formatted(none, jitter, standard));
  }

  /** Compared are the finished pictures as they lie: both were made under the same transforms. */
  @Test
  void aSpectrumInUncorrelatedColoursGetsFartherThanPixelsInAsManySteps() {
    double spectrum = shown("'transforms':'standard'");
    double pixels = shown("'transforms':'standard','parametrisation':'pixel','colours':'rgb'");
    assertTrue(spectrum > pixels, "spectrum %s, pixels %s".formatted(spectrum, pixels));
  }

  private double shown(String way) {
    return answers(way)
        .flatMap(answer -> answer.get("results").valueStream())
        .mapToDouble(result -> result.get("value").doubleValue())
        .average()
        .orElseThrow();
  }

  private double seen(String way) {
    return answers(way)
        .flatMap(answer -> answer.get("curve").valueStream())
        .flatMap(curve -> curve.valueStream().skip(STEPS - LAST))
        .mapToDouble(JsonNode::doubleValue)
        .average()
        .orElseThrow();
  }

  private Stream<JsonNode> answers(String way) {
    String objectives =
        Arrays.stream(CHANNELS)
            .mapToObj("{'kind':'channel','layer':'fire6/expand3x3','channel':%d}"::formatted)
            .collect(Collectors.joining(","));
    return IntStream.range(0, SEEDS)
        .mapToObj(
            seed ->
                asked.ask(
                    ("{'ask':'visualize','model':'squeezenet11','objectives':[%s],'size':%d,"
                            + "'steps':%d,'seed':%d,%s}")
                        .formatted(objectives, SIZE, STEPS, seed, way)));
  }
}
