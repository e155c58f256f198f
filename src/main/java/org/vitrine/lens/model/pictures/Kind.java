package org.vitrine.lens.model.pictures;

import java.util.List;
import java.util.Locale;

/**
 * What a picture can show, in the order of the network's classes. To add one, name it here and draw
 * it in {@link Gallery}.
 */
public enum Kind {
  STRIPES,
  WAVES,
  ZIGZAG,
  CHECKS,
  DOTS,
  RINGS,
  SPIRAL,
  RAYS,
  PLAID,
  MOSAIC,
  BRICKS,
  HONEYCOMB,
  CELLS,
  WEAVE,
  SCALES,
  CLOUDS,
  WOOD,
  ARCS,
  DISC,
  TRIANGLE,
  SQUARE,
  HEXAGON,
  STAR,
  CROSS,
  HEART,
  CRESCENT,
  FISH,
  BIRD,
  CAT,
  DOG,
  SNAIL,
  BUTTERFLY,
  FACE,
  FLOWER,
  TREE,
  MUSHROOM,
  CAR,
  BICYCLE,
  BOAT,
  HOUSE;

  /** All kinds in the order of the network's classes. */
  public static final List<Kind> ALL = List.of(values());

  /** Its place in {@link #ALL}: the network's class. */
  public int number() {
    return ALL.indexOf(this);
  }

  /** The class's name, in small letters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
