package org.vitrine.lens.model.op;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the pooling operations share. */
final class Pooling {
  private Pooling() {}

  static void check(Extent kernel, Extent padding) {
    if (2 * padding.height() > kernel.height() || 2 * padding.width() > kernel.width()) {
      throw new MisfitException(
          "field \"padding\" is at most half of the kernel %d×%d; found %d×%d"
              .formatted(kernel.height(), kernel.width(), padding.height(), padding.width()));
    }
  }

  static void write(ObjectNode node, Extent kernel, Extent stride, Extent padding, boolean ceil) {
    node.set("kernel", kernel.toJson());
    node.set("stride", stride.toJson());
    node.set("padding", padding.toJson());
    node.put("ceil", ceil);
  }
}
