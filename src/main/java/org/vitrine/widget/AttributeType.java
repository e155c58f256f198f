package org.vitrine.widget;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a module can ask an author to write on a figure. */
enum AttributeType {
  /** The id of a model; given to the module as a string. */
  MODEL("a model's id"),
  /** The name of a layer of the model; a string. */
  LAYER("a layer's name"),
  /** Names of layers of the model; strings, in the order written. */
  LAYERS("layers' names, such as conv2,conv3"),
  /** The index of a channel of the layer; an integer. */
  CHANNEL("a channel's index"),
  /** Indices of channels of the layer; integers, in the order written. */
  CHANNELS("channels' indices, such as 0-7,12"),
  /** A channel and its layer, {@code {layer, channel}}. */
  UNIT("a unit, such as conv3:12"),
  /** A picture, {@code {blob, width, height}}. */
  IMAGE("a picture, such as figures/cat.png or probe/cat-12"),
  /** A table, {@code {columns, rows}}: the columns' names, and for each row a text a column. */
  TABLE("a table, such as data/training.csv"),
  /** A class of the model, by name or index; its index. */
  LABEL("a class, by name or index"),
  /** Classes of the model; their indices, in the order written. */
  LABELS("classes, by name or index, such as cat,dog"),
  /** A finite number. */
  NUMBER("a number"),
  /** A whole number that JavaScript holds exactly. */
  INTEGER("a whole number"),
  /** One of the choices that the module declares; a string. */
  CHOICE("one of its choices"),
  /** Any text; a string. */
  TEXT("a text");

  private final String form;

  AttributeType(String form) {
    this.form = form;
  }

  /** What an author writes, in words. */
  String form() {
    return form;
  }

  /** The name of the type in a module's declaration. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AttributeType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
