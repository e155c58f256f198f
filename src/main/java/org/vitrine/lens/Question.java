package org.vitrine.lens;

import java.util.List;
import org.vitrine.store.BlobName;

/** A question that can be put to a model. The records hold every field, defaults filled in. */
public sealed interface Question {

  /** The model it is put to. */
  String model();

  /** What are its layers, shapes and labels? */
  record Model(String model) implements Question {}

  /**
   * What does the model take the picture for?
   *
   * @param image a picture in the store
   * @param top how many classes to give, most probable first
   */
  record Predict(String model, BlobName image, int top) implements Question {}

  /**
   * Which channels are strongest at each position of a layer?
   *
   * @param top how many channels to give at each position, strongest first
   */
  record Activations(String model, String layer, BlobName image, int top) implements Question {}

  /**
   * What picture does the objective most?
   *
   * @param objectives one or more, each with a picture of its own, made in one batch
   * @param parametrisation how the picture is described to the optimiser
   * @param transforms what is done to the picture before each look of the model
   * @param size height and width of the picture in pixels
   * @param steps steps of the optimiser
   * @param frames the steps after which the picture is also kept, ascending, before the last
   * @param seed of the first noise and the transforms
   */
  record Visualize(
      String model,
      List<Objective> objectives,
      Parametrisation parametrisation,
      Transforms transforms,
      int size,
      int steps,
      double learningRate,
      List<Integer> frames,
      long seed)
      implements Question {
    public Visualize {
      objectives = List.copyOf(objectives);
      frames = List.copyOf(frames);
    }

    public enum Parametrisation {
      FFT,
      PIXEL
    }

    public enum Transforms {
      NONE,
      STANDARD
    }
  }

  /**
   * Which pictures of the model's probe set excite the unit most, least, and in between?
   *
   * @param count how many pictures for each part of the range
   */
  record Examples(String model, String layer, int channel, int count) implements Question {}
}
