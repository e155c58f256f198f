package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.PictureDecoder;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Questions put to the networks of a folder, and the pictures of their answers. */
final class Asked implements AutoCloseable {
  private final Networks networks;
  private final BlobStore pictures;

  /**
   * @param models a folder with a folder for each model
   */
  Asked(Path models) {
    this.networks = new Networks(new ModelDirectory(models), Engine::start);
    this.pictures = BlobStore.in(models.resolve("blobs"));
  }

  /**
   * @param question JSON with single quotes
   */
  ObjectNode ask(String question) {
    return ask(question, Progress.NONE);
  }

  ObjectNode ask(String question, Progress progress) {
    return switch (Questions.parse(question.replace('\'', '"'), Limits.AUTHOR)) {
      case Question.Visualize asked -> answer(new VisualizeAnswerer(networks), asked, progress);
      case Question.Grid asked -> answer(new GridAnswerer(networks), asked, progress);
      case Question.Dream asked -> answer(new DreamAnswerer(networks), asked, progress);
      case Question.Caricature asked -> answer(new CaricatureAnswerer(networks), asked, progress);
      case Question other -> throw new IllegalArgumentException("not of this package: " + other);
    };
  }

  private <Q extends Question> ObjectNode answer(
      Answerer<Q> answerer, Q question, Progress progress) {
    return answerer.answer(question, pictures, progress);
  }

  String put(RgbPicture picture) {
    return put(picture.png());
  }

  String put(byte[] png) {
    return pictures.put(png, "png").toString();
  }

  RgbPicture picture(JsonNode named) {
    return PictureDecoder.decode(bytes(named));
  }

  byte[] bytes(JsonNode named) {
    return pictures.get(BlobName.parse(named.get("blob").textValue()));
  }

  /** A picture of one colour on the left and another on the right. */
  static RgbPicture halves(int width, int height, float[] left, float[] right) {
    float[] values = new float[3 * width * height];
    for (int i = 0; i < values.length; i++) {
      int colour = i / (width * height);
      values[i] = i % width < width / 2 ? left[colour] : right[colour];
    }
    return new RgbPicture(width, height, values);
  }

  /** How much more red than green there is in a part of a picture. */
  static double redness(RgbPicture picture, int x, int y, int width, int height) {
    float[] values = picture.cut(x, y, width, height).values();
    int each = width * height;
    double sum = 0;
    for (int i = 0; i < each; i++) {
      sum += values[i] - values[each + i];
    }
    return sum / each;
  }

  static double redness(RgbPicture picture) {
    return redness(picture, 0, 0, picture.width(), picture.height());
  }

  @Override
  public void close() {
    networks.close();
  }
}
