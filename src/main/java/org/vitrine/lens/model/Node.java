package org.vitrine.lens.model;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Op;

/**
 * One node of a graph, and so one layer that can be asked about.
 *
 * @param name letters, digits, {@code _ . / -}, at most 100
 * @param inputs names of earlier nodes, or {@link Graph#INPUT}
 * @param shown whether it is one of the layers that a reader is offered to choose from
 */
public record Node(String name, Op op, List<String> inputs, boolean shown) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{0,99}");

  public Node {
    Objects.requireNonNull(op, "op");
    inputs = List.copyOf(inputs);
    if (!NAME.matcher(name).matches()) {
      throw new MisfitException(
          "a node's name is 1 to 100 letters, digits and _ . / -; found %s"
              .formatted(Fields.quoted(name)));
    }
  }
}
