package org.vitrine.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;

/**
 * What readers of primer ask in a soak: the kinds of questions with how often each comes, and one
 * of each by chance. Thread-safe.
 */
final class Reading {
  private static final List<String> LAYERS =
      List.of("conv1", "conv2", "conv3", "mixed3a", "mixed3b", "mixed4a", "mixed4b", "mixed5a");
  private static final int FEWEST_CHANNELS = 20;
  private static final int LABELS = 10;

  /** The fields of a question, P for the reader's picture, G for a list of nothing but it. */
  private record Kind(int weight, BiFunction<Random, String, String> fields) {}

  private static final Map<String, Kind> KINDS = kinds();

  private final List<String> asked;

  /**
   * @param answered the kinds that the server answers
   */
  Reading(List<String> answered) {
    this.asked =
        KINDS.entrySet().stream()
            .filter(kind -> answered.contains(kind.getKey()))
            .flatMap(kind -> Collections.nCopies(kind.getValue().weight(), kind.getKey()).stream())
            .toList();
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("model", new Kind(1, (dice, layer) -> ""));
    kinds.put("predict", new Kind(4, (dice, layer) -> "P,\"top\":" + (1 + dice.nextInt(LABELS))));
    kinds.put(
        "activations",
        new Kind(8, (dice, layer) -> "P," + layer + ",\"top\":" + (1 + dice.nextInt(8))));
    kinds.put("examples", new Kind(3, (dice, layer) -> layer + "," + channel(dice)));
    kinds.put(
        "visualize",
        new Kind(
            3,
            (dice, layer) ->
                "\"objectives\":[{\"kind\":\"channel\",%s,%s}],\"size\":64,\"steps\":64"
                    .formatted(layer, channel(dice))));
    kinds.put(
        "grid", new Kind(1, (dice, layer) -> "P,\"layer\":\"mixed5a\",\"size\":24,\"steps\":16"));
    kinds.put(
        "dream",
        new Kind(
            1,
            (dice, layer) ->
                "P,\"objective\":{\"kind\":\"layer\",%s},\"size\":64,\"steps\":4,\"octaves\":2"
                    .formatted(layer)));
    kinds.put(
        "caricature", new Kind(1, (dice, layer) -> "P," + layer + ",\"size\":64,\"steps\":16"));
    kinds.put(
        "spatial-attribution",
        new Kind(1, (dice, layer) -> "P," + layer + ",\"labels\":[" + dice.nextInt(LABELS) + "]"));
    kinds.put(
        "channel-attribution",
        new Kind(1, (dice, layer) -> "P," + layer + ",\"label\":" + dice.nextInt(LABELS)));
    kinds.put(
        "groups",
        new Kind(1, (dice, layer) -> "G," + layer + ",\"groups\":3,\"size\":24,\"steps\":16"));
    kinds.put(
        "ablate",
        new Kind(
            1,
            (dice, layer) -> "P," + layer + ",\"units\":[" + dice.nextInt(FEWEST_CHANNELS) + "]"));
    kinds.put(
        "weights",
        new Kind(
            1,
            (dice, layer) ->
                "\"from\":\"conv1\",\"layer\":\"conv2\",\"method\":\"expanded\",\"channels\":["
                    + dice.nextInt(FEWEST_CHANNELS)
                    + "]"));
    return kinds;
  }

  private static String channel(Random dice) {
    return "\"channel\":" + dice.nextInt(FEWEST_CHANNELS);
  }

  /** The kinds that are never asked here although the server answers them. */
  static SortedSet<String> leftOut(List<String> answered) {
    SortedSet<String> left = new TreeSet<>(answered);
    left.removeAll(KINDS.keySet());
    return left;
  }

  String kind(Random dice) {
    return asked.get(dice.nextInt(asked.size()));
  }

  /**
   * @param picture the blob of the reader's picture
   */
  static String question(String kind, Random dice, String picture) {
    String layer = "\"layer\":\"%s\"".formatted(LAYERS.get(dice.nextInt(LAYERS.size())));
    String fields = KINDS.get(kind).fields().apply(dice, layer);
    return "{\"ask\":\"%s\",\"model\":\"primer\"%s%s}"
        .formatted(
            kind,
            fields.isEmpty() ? "" : ",",
            fields
                .replaceFirst("^P", "\"image\":\"" + picture + "\"")
                .replaceFirst("^G", "\"images\":[\"" + picture + "\"]"));
  }

  /** A picture of a reader's own, PNG. */
  static byte[] picture(Random dice) {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, dice.nextInt());
    }
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory is no disk", e);
    }
  }
}
