package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.lens.model.op.Weights;

/** The weights of one node as arrays of the engine. */
record NodeWeights(Map<String, NDArray> arrays, boolean training) implements Weights {

  /** Of every node that has any, by its name. */
  static Map<String, NodeWeights> all(
      Map<String, Tensor> tensors, NDManager manager, boolean training) {
    Map<String, NodeWeights> all = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          int dot = name.lastIndexOf('.');
          all.computeIfAbsent(
                  name.substring(0, dot), node -> new NodeWeights(new LinkedHashMap<>(), training))
              .arrays()
              .put(name.substring(dot + 1), tensor.toArray(manager));
        });
    return all;
  }

  @Override
  public NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException(
          "no weights are called \"%s\"; there are %s".formatted(name, arrays.keySet()));
    }
    return array;
  }
}
