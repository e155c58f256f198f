package org.vitrine.lens.vision;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.InputSpec;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;

/**
 * A network of which one knows what it looks for: at each position how much redder and how much
 * greener it is than grey, rectified far above what grey gives, and two classes, "red" and "green".
 */
public final class ColourModel {
  public static final String ID = "colours";

  private ColourModel() {}

  /** Makes {@code <models>/colours}, which takes pictures of any size. */
  public static void in(Path models) {
    in(models, ID);
  }

  /** Makes the same of another name. */
  public static ModelFolder in(Path models, String id) {
    return write(models, id, new GlobalAverage(), 2);
  }

  /** Makes {@code <models>/fixed}, whose classes take 12×12 pixels and nothing else. */
  public static void fixedIn(Path models) {
    write(models, "fixed", new Flatten(), 2 * 12 * 12);
  }

  private static ModelFolder write(Path models, String id, Op end, int features) {
    Extent one = Extent.square(1);
    ModelDescription description =
        new ModelDescription(
            id,
            "Colours",
            "CC0-1.0",
            "made for a test",
            InputSpec.rgb(12, 12, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25)),
            List.of("red", "green"),
            "classes",
            new Graph(
                List.of(
                    node("colour", new Conv(2, one, one, Extent.square(0), one, 1, true), "input"),
                    node("rectified", new Relu(), "colour"),
                    node("gathered", end, "rectified"),
                    node("classes", new Dense(2, true), "gathered"))));
    SequencedMap<String, Tensor> weights = new LinkedHashMap<>();
    weights.put(
        "colour.weight",
        new Tensor(List.of(2, 3, 1, 1), new float[] {1, -0.5f, -0.5f, -0.5f, 1, -0.5f}));
    // So low that the ReLU lets nothing through of the noise that a picture begins as.
    weights.put("colour.bias", new Tensor(List.of(2), new float[] {-1, -1}));
    float[] classes = new float[2 * features];
    for (int i = 0; i < classes.length; i++) {
      int feature = i % features * 2 / features;
      classes[i] = i / features == feature ? 1 : -1;
    }
    weights.put("classes.weight", new Tensor(List.of(2, features), classes));
    weights.put("classes.bias", new Tensor(List.of(2), new float[] {0, 0}));
    ModelFolder folder = ModelFolder.write(models.resolve(id), description);
    Npz.write(folder.weights(), weights);
    return folder;
  }

  private static Node node(String name, Op op, String input) {
    return new Node(name, op, List.of(input), true);
  }
}
