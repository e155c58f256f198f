package org.vitrine.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.ModelSummary;

/**
 * A unit as its page's template sees it.
 *
 * @param units all of the model, by {@link UnitName#text}
 * @param mentions of it in texts
 */
public record UnitView(
    ModelSummary model,
    BakedLayer layer,
    BakedUnit unit,
    Map<String, BakedUnit> units,
    List<Mention> mentions) {
  public UnitView {
    units = Map.copyOf(units);
    mentions = List.copyOf(mentions);
  }

  public Optional<UnitName> before() {
    return neighbour(-1);
  }

  public Optional<UnitName> after() {
    return neighbour(1);
  }

  private Optional<UnitName> neighbour(int step) {
    int channel = unit.name().channel() + step;
    return channel >= 0 && channel < layer.units().size()
        ? Optional.of(layer.units().get(channel).name())
        : Optional.empty();
  }

  /** The address of a related unit's picture, seen from the site's folder. */
  public Optional<String> icon(UnitName name) {
    return Optional.ofNullable(units.get(name.text()))
        .flatMap(BakedUnit::positive)
        .map(blob -> "lens/blobs/" + blob);
  }

  /** How long a bar is for a share of the largest, as CSS wants it. */
  public static String share(double value, double most) {
    return most == 0 ? "0" : String.format(Locale.ROOT, "%.3f", Math.abs(value) / most);
  }

  /** A part of the way across, as CSS wants it. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A number with its sign, the minus a minus. */
  public static String signed(double value) {
    return (value < 0 ? "\u2212" : "+") + number(Math.abs(value));
  }

  /** Three digits that count. */
  public static String number(double value) {
    String plain =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(3))
            .stripTrailingZeros()
            .toPlainString();
    return value < 0 ? "\u2212" + plain : plain;
  }

  /** What names this network for good. */
  public String digest() {
    return model.digest().substring(0, 16);
  }
}
