package org.vitrine.lens.model;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.op.LayerShape;

/** A network that is a TorchScript program, computed as a whole. */
final class ScriptNetwork implements Network {
  private final ModelDescription description;
  private final List<String> names;
  private final NDManager manager;
  private final TorchScript program;

  private ScriptNetwork(ModelDescription description, NDManager manager, TorchScript program) {
    this.description = description;
    this.names = List.copyOf(description.shapes().keySet());
    this.manager = manager;
    this.program = program;
  }

  /** As {@link Network#load}. */
  static ScriptNetwork load(Engine engine, ModelFolder folder) {
    Path file = folder.weights();
    if (!engine.computesPrograms()) {
      throw new UnansweredException(
          "the model \"%s\" is a TorchScript program, and there was none when this process was"
                  .formatted(folder.description().id())
              + " started: start it again");
    }
    NDManager manager = engine.newManager();
    try {
      ScriptNetwork network =
          new ScriptNetwork(folder.description(), manager, TorchScript.load(file, manager));
      network.check(file);
      return network;
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /** Runs it once, on two black pictures, and looks whether it gives what its nodes say. */
  private void check(Path file) {
    LayerShape picture = description.input().shape();
    Shape two = new Shape(2, picture.channels(), picture.height(), picture.width());
    Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            Map<String, NDArray> found = program.run(scope.zeros(two), names);
            description.shapes().forEach((node, shape) -> check(node, shape, found));
            return file;
          } catch (MalformedModelException e) {
            throw e.in(file);
          } catch (EngineException e) {
            throw new MalformedModelException(
                "%s: the program takes no array %s: %s"
                    .formatted(file, two, TorchScript.firstLine(e)),
                e);
          }
        });
  }

  private static void check(String node, LayerShape shape, Map<String, NDArray> values) {
    NDArray value = values.get(node);
    if (value == null) {
      throw new MalformedModelException(
          "node \"%s\": the program gives no value of that name; it gives %s"
              .formatted(node, values.keySet()));
    }
    Shape wanted =
        shape.spatial()
            ? new Shape(2, shape.channels(), shape.height(), shape.width())
            : new Shape(2, shape.channels());
    if (!TorchScript.fits(value) || !value.getShape().equals(wanted)) {
      throw new MalformedModelException(
          "node \"%s\": for two pictures float32 %s is wanted; the program gives %s %s"
              .formatted(
                  node,
                  wanted,
                  value.getDataType().name().toLowerCase(Locale.ROOT),
                  value.getShape()));
    }
  }

  @Override
  public ModelDescription description() {
    return description;
  }

  @Override
  public Map<String, NDArray> forward(Map<String, NDArray> given, Set<String> wanted) {
    Map<String, NDArray> values = new LinkedHashMap<>();
    for (String name : wanted) {
      if (given.containsKey(name)) {
        values.put(name, given.get(name));
      } else if (!names.contains(name)) {
        throw new IllegalArgumentException("the graph has no node \"" + name + "\"");
      }
    }
    if (!values.keySet().equals(wanted)) {
      NDArray input = given.get(Graph.INPUT);
      if (input == null || given.size() > 1) {
        throw new UnansweredException(
            "the model \"%s\" is a TorchScript program, which computes from a picture and not from"
                    .formatted(description.id())
                + " the values of "
                + given.keySet());
      }
      fill(values, program.run(input, names), wanted);
    }
    return values;
  }

  @Override
  public Tape tape(Tape.Rules rules) {
    return new Tape(rules, (tape, input, wanted) -> forward(input, wanted));
  }

  @Override
  public Map<String, NDArray> forwardLinear(Map<String, NDArray> given, Set<String> wanted) {
    throw new UnansweredException(
        "the model \"%s\" is a TorchScript program, whose weights are not known here"
            .formatted(description.id()));
  }

  private static void fill(
      Map<String, NDArray> values, Map<String, NDArray> all, Set<String> wanted) {
    all.forEach(
        (name, value) -> {
          if (wanted.contains(name)) {
            values.putIfAbsent(name, value);
          } else {
            value.close();
          }
        });
  }

  @Override
  public void close() {
    program.close();
    manager.close();
  }
}
