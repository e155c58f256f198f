package org.vitrine.lens;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.store.BlobName;

/**
 * A question that can be put to a model. The records hold every field, defaults filled in; how each
 * is written as JSON, and with which defaults, is told by its {@link QuestionForm}.
 */
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
   * @param channels of which all values are given
   */
  record Activations(String model, String layer, BlobName image, int top, List<Integer> channels)
      implements Question {
    public Activations {
      channels = List.copyOf(channels);
    }
  }

  /**
   * What picture does the objective most?
   *
   * @param objectives one or more, each with a picture of its own, made in one batch
   * @param frames the steps after which the picture is also kept, ascending, before the last
   * @param attempts how often it is tried, each time from other noise; the best is kept
   * @param plateau how many steps without a gain end the making early; 0 for never
   * @param format how the pictures are kept
   */
  record Visualize(
      String model,
      List<Objective> objectives,
      Rendering rendering,
      List<Integer> frames,
      int attempts,
      int plateau,
      Format format)
      implements Question {
    public Visualize {
      objectives = List.copyOf(objectives);
      frames = List.copyOf(frames);
    }

    /** Tried once, to the last step, and kept exactly. */
    public Visualize(String model, List<Objective> objectives, Rendering rendering) {
      this(model, objectives, rendering, List.of(), 1, 0, Format.PNG);
    }

    /** The same, its pictures kept in another way. */
    public Visualize as(Format other) {
      return new Visualize(model, objectives, rendering, frames, attempts, plateau, other);
    }

    public enum Format {
      /** Exactly. */
      PNG,
      /** To be looked at: a fifth of the size. */
      JPEG,
      /** All in one, as JPEG, side by side. */
      SHEET
    }
  }

  /**
   * What does the layer see at each position of a picture? A picture a position, each made for the
   * direction of the values there.
   *
   * @param cosinePower see {@link Objective.Direction}
   * @param rendering of one position's picture
   */
  record Grid(String model, String layer, BlobName image, double cosinePower, Rendering rendering)
      implements Question {}

  /**
   * What comes of a picture if what the network sees in it is made stronger and stronger?
   *
   * @param objective what is to grow
   * @param octaves how many sizes the picture is worked on in, from small to its own
   * @param octaveScale how much larger each is than the one before
   * @param steps in each octave
   * @param stepSize how far a step goes, in values of 0…1, along a gradient of mean size 1
   * @param size the longer side of the result in pixels
   */
  record Dream(
      String model,
      BlobName image,
      Objective objective,
      int octaves,
      double octaveScale,
      int steps,
      double stepSize,
      int size,
      long seed)
      implements Question {}

  /** What does the layer make of the picture, told large? See {@link Objective.Caricature}. */
  record Caricature(
      String model, String layer, BlobName image, double cosinePower, Rendering rendering)
      implements Question {}

  /**
   * Which positions of a layer speak for a class, or for what another layer sees at its positions?
   *
   * @param layer whose positions are weighed
   * @param labels the classes that they speak for; none if it is another layer
   * @param to the layer whose positions they speak for; empty if it is classes
   * @param steps on the path; of no meaning to the other methods
   */
  record SpatialAttribution(
      String model,
      BlobName image,
      String layer,
      List<Integer> labels,
      Optional<String> to,
      Weighing method,
      int steps)
      implements Question {
    public SpatialAttribution {
      labels = List.copyOf(labels);
    }

    public enum Weighing {
      /** Gradient × activation. */
      GRADIENT,
      /** Gradients averaged along the straight path from zero (arXiv:1703.01365). */
      INTEGRATED,
      /** What is lost where the layer is set to zero. */
      OCCLUSION
    }
  }

  /**
   * Which channels of a layer speak for a class, or for one class rather than another?
   *
   * @param minus the other class; empty if there is none
   * @param steps on the path; of no meaning to the direct method
   * @param top how many channels to give that speak for it, and how many against
   * @param seed of the stochastic path
   * @param maps whether to give what each of these channels does at every position
   */
  record ChannelAttribution(
      String model,
      BlobName image,
      String layer,
      int label,
      OptionalInt minus,
      Way method,
      int steps,
      int top,
      long seed,
      boolean maps)
      implements Question {
    public enum Way {
      /** Gradient × activation. */
      DIRECT,
      /** Gradients summed along the straight path from zero. */
      PATH,
      /** The same with every channel on a path of its own. */
      STOCHASTIC
    }
  }

  /**
   * Which groups of channels fire together on these pictures, and what do the groups do?
   *
   * @param images one or more pictures in the store
   * @param groups how many
   * @param labels the classes whose share is told; the five most probable of the first picture if
   *     there are none
   * @param rendering of a group's picture
   */
  record Groups(
      String model,
      List<BlobName> images,
      String layer,
      int groups,
      List<Integer> labels,
      Rendering rendering)
      implements Question {
    public Groups {
      images = List.copyOf(images);
      labels = List.copyOf(labels);
    }
  }

  /**
   * Which pictures of the model's probe set excite the unit most, least, and in between?
   *
   * @param count how many pictures for each part of the range
   */
  record Examples(String model, String layer, int channel, int count) implements Question {}

  /**
   * How are the channels of a layer made from those of an earlier one?
   *
   * @param from the earlier layer, or {@code "input"} for the colours of the picture
   * @param layer the later one
   * @param channels of the later layer whose neighbours are told; all together if there are none
   * @param inputs channels of the earlier layer from which all weights are told, instead of the
   *     strongest
   * @param factors into how many parts the weights are split by NMF; 0 for not at all
   * @param top how many exciting and how many inhibiting neighbours to give for each channel
   */
  record Weights(
      String model,
      String from,
      String layer,
      List<Integer> channels,
      List<Integer> inputs,
      Through method,
      int factors,
      int top)
      implements Question {
    public Weights {
      channels = List.copyOf(channels);
      inputs = List.copyOf(inputs);
    }

    public enum Through {
      /** The convolution's own; there is nothing but one of them between the layers. */
      DIRECT,
      /** Through all that is between, made linear (Voss and others, "Visualizing Weights"). */
      EXPANDED
    }
  }

  /**
   * What changes if parts of a layer are switched off?
   *
   * @param image a picture whose classes are told before and after; none if empty
   * @param units channels to be scaled
   * @param directions directions to be scaled, each with a number for each channel
   * @param scale what they are multiplied by: 0 to switch them off
   * @param accuracy whether the accuracy on the probe set is told before and after
   * @param top how many classes to give
   */
  record Ablate(
      String model,
      Optional<BlobName> image,
      String layer,
      List<Integer> units,
      List<List<Double>> directions,
      double scale,
      boolean accuracy,
      int top)
      implements Question {
    public Ablate {
      units = List.copyOf(units);
      directions = directions.stream().map(List::copyOf).toList();
    }
  }

  /**
   * How do the pictures of the probe set lie to each other in a layer?
   *
   * @param neighbours for UMAP: how many count as near
   * @param minDistance for UMAP: how close points may come
   * @param perplexity for t-SNE
   * @param steps epochs of the layout; 0 for the method's own number
   * @param positions what stands for a picture
   */
  record Embedding(
      String model,
      String layer,
      Layout method,
      int neighbours,
      double minDistance,
      double perplexity,
      int steps,
      Positions positions,
      long seed)
      implements Question {
    public enum Layout {
      PCA,
      TSNE,
      UMAP
    }

    public enum Positions {
      /** The mean over all its positions. */
      MEAN,
      /** One position, chosen by the seed. */
      SAMPLED
    }
  }

  /**
   * What does a layer tell apart, as a map (Carter and others, "Activation Atlas", Distill 2019)?
   *
   * @param samples positions taken of each picture of the probe set
   * @param grids how many cells a side, for each density, ascending
   * @param least how many samples a cell must have to be drawn
   * @param label only what speaks for this class; everything if empty
   * @param versus the class that it is compared with; none if empty
   * @param other another model, whose layer of the same name is laid out on the same map
   * @param labels how many classes to name for each cell
   * @param effects classes whose gain is told for every cell
   * @param rendering of a cell's picture
   */
  record Atlas(
      String model,
      String layer,
      int samples,
      Embedding.Layout method,
      int neighbours,
      double minDistance,
      List<Integer> grids,
      int least,
      OptionalInt label,
      OptionalInt versus,
      Optional<String> other,
      int labels,
      List<Integer> effects,
      Rendering rendering)
      implements Question {
    public Atlas {
      grids = List.copyOf(grids);
      effects = List.copyOf(effects);
    }
  }

  /**
   * What is each unit of a layer for?
   *
   * @param count pictures for each part of a unit's range
   * @param top how many classes, relatives and neighbours of a unit to give
   */
  record Units(String model, String layer, int count, int top) implements Question {}

  /**
   * Where do two models differ on the first one's probe set?
   *
   * @param other the second model, or a checkpoint of the same
   * @param layers of the first model; those it offers to readers if there are none
   * @param otherLayers of the second model; likewise
   * @param matched how many matched and unmatched units to name for each pair of layers at the same
   *     place of both lists
   * @param examples how many of the pictures to show that are taken for different things
   * @param seed of the random baseline
   */
  record Compare(
      String model,
      String other,
      List<String> layers,
      List<String> otherLayers,
      int matched,
      int examples,
      long seed)
      implements Question {
    public Compare {
      layers = List.copyOf(layers);
      otherLayers = List.copyOf(otherLayers);
    }
  }
}
