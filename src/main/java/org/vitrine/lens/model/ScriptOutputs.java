package org.vitrine.lens.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a TorchScript program gives, learnt by running it. */
public final class ScriptOutputs {
  private ScriptOutputs() {}

  /**
   * Names and shapes of what the program gives for one picture of that size: channels, height and
   * width, or units.
   *
   * @param names of a tuple's members; empty for {@code output1} and so on. Of a dictionary the
   *     values that are wanted, in this order; empty for all
   * @throws MalformedModelException if the file is no program, does not take such a picture, or
   *     gives something that is no layer
   */
  public static SequencedMap<String, List<Integer>> of(
      Engine engine, Path file, List<String> names, int height, int width) {
    Shape picture = new Shape(1, 3, height, width);
    return Gradients.without(
        () -> {
          try (NDManager manager = engine.newManager();
              TorchScript program = TorchScript.load(file, manager)) {
            return shapes(program.run(manager.zeros(picture)), names);
          } catch (EngineException e) {
            throw new MalformedModelException(
                "%s: the program takes no array %s: %s"
                    .formatted(file, picture, TorchScript.firstLine(e)),
                e);
          } catch (MalformedModelException e) {
            throw e.in(file);
          }
        });
  }

  private static SequencedMap<String, List<Integer>> shapes(NDList outputs, List<String> names) {
    SequencedMap<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      NDArray output = outputs.get(i);
      String name = output.getName();
      if (name == null) {
        name = names.isEmpty() ? "output" + (i + 1) : i < names.size() ? names.get(i) : "";
      }
      if (!TorchScript.fits(output) || output.getShape().get(0) != 1) {
        throw new MalformedModelException(
            "value \"%s\": float32 of shape 1×channels×height×width or 1×units is wanted; found %s %s"
                .formatted(name, output.getDataType(), output.getShape()));
      }
      shapes.put(
          name,
          Arrays.stream(output.getShape().getShape()).skip(1).mapToObj(Math::toIntExact).toList());
    }
    if (names.isEmpty()) {
      return shapes;
    }
    if (!shapes.keySet().containsAll(names)
        || (outputs.get(0).getName() == null && outputs.size() != names.size())) {
      throw new MalformedModelException(
          "the program gives %d values (%s); the names said are %s"
              .formatted(outputs.size(), shapes.keySet(), names));
    }
    SequencedMap<String, List<Integer>> wanted = new LinkedHashMap<>();
    names.forEach(name -> wanted.put(name, shapes.get(name)));
    return wanted;
  }
}
