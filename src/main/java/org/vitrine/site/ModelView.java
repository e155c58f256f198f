package org.vitrine.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A model as its page's template sees it. */
public record ModelView(BakedModel baked) {
  private static final int STRONGEST = 8;
  private static final int PEEK = 12;

  /** A class with the units that do most for it, the strongest first. */
  public record ClassUnits(String label, List<Strong> units) {
    public ClassUnits {
      units = List.copyOf(units);
    }
  }

  /** What a unit adds to the class. */
  public record Strong(BakedUnit unit, double effect) {}

  /** Those of the classes that any unit is known to do something for. */
  public List<ClassUnits> classes() {
    List<ClassUnits> classes = new ArrayList<>();
    for (String label : baked.model().labels()) {
      List<Strong> strongest =
          baked.layers().stream()
              .flatMap(layer -> layer.units().stream())
              .flatMap(
                  unit ->
                      unit.facts().stream()
                          .flatMap(facts -> facts.classes().stream())
                          .filter(one -> one.label().equals(label) && one.effect() > 0)
                          .map(one -> new Strong(unit, one.effect())))
              .sorted(Comparator.comparingDouble((Strong one) -> -one.effect()))
              .limit(STRONGEST)
              .toList();
      if (!strongest.isEmpty()) {
        classes.add(new ClassUnits(label, strongest));
      }
    }
    return classes;
  }

  /** Some of a layer's units, from its whole breadth, to show what it is like. */
  public List<BakedUnit> peek(BakedLayer layer) {
    int count = Math.min(PEEK, layer.units().size());
    List<BakedUnit> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(layer.units().get(i * layer.units().size() / count));
    }
    return some;
  }

  /** How high a layer is drawn, as a share of the network's picture. */
  public String high(BakedLayer layer) {
    return UnitView.share(
        Math.sqrt(layer.layer().height()), Math.sqrt(baked.model().inputHeight()));
  }

  /** How deep a layer is drawn, as a share of the one with most channels. */
  public String deep(BakedLayer layer) {
    int most = baked.layers().stream().mapToInt(one -> one.layer().channels()).max().orElse(1);
    return UnitView.share(Math.sqrt(layer.layer().channels()), Math.sqrt(most));
  }

  /** The layer before, or after. */
  public List<BakedLayer> beside(BakedLayer layer, int step) {
    int at = baked.layers().indexOf(layer) + step;
    return at >= 0 && at < baked.layers().size() ? List.of(baked.layers().get(at)) : List.of();
  }
}
