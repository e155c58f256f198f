package org.vitrine.site;

import java.util.Objects;
import org.vitrine.article.UnitMention;

/**
 * A unit of a model, and where its page lies.
 *
 * @param model the name of its folder
 * @param layer as {@code model.json} has it
 * @param channel its number in the layer
 */
public record UnitName(String model, String layer, int channel) {
  public UnitName {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(layer, "layer");
  }

  static UnitName of(UnitMention mention) {
    return new UnitName(mention.model(), mention.layer(), mention.channel());
  }

  /**
   * @param text such as {@code mixed4a:12}
   */
  static UnitName of(String model, String text) {
    int colon = text.lastIndexOf(':');
    return new UnitName(
        model, text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** How a text names it: {@code mixed4a:12}. */
  public String text() {
    return layer + ":" + channel;
  }

  /** Its page's folder, seen from the site's. */
  public String place() {
    return place(model, layer) + channel + "/";
  }

  /** Its layer's page's folder, seen from the site's. */
  public String layerPlace() {
    return place(model, layer);
  }

  static String place(String model) {
    return "models/" + model + "/";
  }

  private static String place(String model, String layer) {
    return place(model) + folder(layer) + "/";
  }

  /** A layer's name may hold slashes, which are no folders here, whatever is between them. */
  static String folder(String layer) {
    return layer.replace('/', '~');
  }
}
