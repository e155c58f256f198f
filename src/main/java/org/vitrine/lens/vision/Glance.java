package org.vitrine.lens.vision;

/** How pictures are seen at one look: where they lie, and in which light. */
record Glance(Placement placement, Light light) {
  /** As they are. */
  static final Glance STRAIGHT = new Glance(Placement.STRAIGHT, Light.PLAIN);
}
