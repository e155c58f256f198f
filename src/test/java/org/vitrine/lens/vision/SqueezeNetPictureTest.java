package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.PictureDecoder;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.SqueezeNet;
import org.vitrine.store.BlobStore;

/** Pictures for a network that was trained on photographs. */
@Tag("shared")
@Tag("engine")
class SqueezeNetPictureTest {
  private static final String LAYER = "fire6/expand3x3";
  private static final int CHANNEL = 5;

  @TempDir Path folder;
  private NDManager scope;

  @BeforeEach
  void start() throws IOException {
    SqueezeNet.assumePresent();
    SqueezeNet.in(folder);
    scope = Engine.start().newManager();
  }

  @AfterEach
  void close() {
    if (scope != null) {
      scope.close();
    }
  }

  @Test
  void aChannelOfFire6RespondsToItsPictureFarMoreThanToPhotographsAndNoise() throws IOException {
    try (Networks networks = new Networks(new ModelDirectory(folder), Engine::start)) {
      Network network = networks.get("squeezenet11");
      List<RgbPicture> others = new ArrayList<>();
      for (String photograph : List.of("chelsea.png", "coffee.png", "brick.png", "astronaut.png")) {
        others.add(PictureDecoder.decode(SqueezeNet.picture(photograph)));
      }
      for (int seed = 0; seed < 4; seed++) {
        others.add(noise(seed));
      }
      float strongest = Float.NEGATIVE_INFINITY;
      for (RgbPicture other : others) {
        strongest = Math.max(strongest, responses(network, other).max().getFloat());
      }
      // On average over its picture it responds more than at the best place of any other.
      double own = meanOverOwnPicture(networks);
      assertTrue(strongest > 0, "a photograph excites the channel: " + strongest);
      assertTrue(own > 2 * strongest, "%s to its picture, %s to others".formatted(own, strongest));
    }
  }

  private double meanOverOwnPicture(Networks networks) {
    Question.Visualize question =
        (Question.Visualize)
            Questions.parse(
                """
                {"ask":"visualize","model":"squeezenet11","size":96,"steps":64,
                "objectives":[{"kind":"channel","layer":"%s","channel":%d}]}"""
                    .formatted(LAYER, CHANNEL),
                Limits.READER);
    BlobStore pictures = BlobStore.in(folder.resolve("blobs"));
    JsonNode answer = new VisualizeAnswerer(networks).answer(question, pictures, Progress.NONE);
    return answer.at("/results/0/value").doubleValue();
  }

  /** The channel at all positions, before its ReLU. */
  private NDArray responses(Network network, RgbPicture picture) {
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    return network
        .forward(preprocessing.array(List.of(preprocessing.fit(picture)), scope), LAYER)
        .get(0, CHANNEL);
  }

  private static RgbPicture noise(long seed) {
    Random random = new Random(seed);
    float[] values = new float[3 * 96 * 96];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return new RgbPicture(96, 96, values);
  }
}
