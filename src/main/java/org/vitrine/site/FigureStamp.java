package org.vitrine.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.widget.Provenance;

/**
 * How a figure was made, for whoever wants to know or to make it again.
 *
 * @param recorded when the last of its answers was; empty where that is not known
 * @param weight what it costs a reader
 * @param command computes its answers anew
 */
public record FigureStamp(
    Provenance provenance, Optional<LocalDate> recorded, FigureWeight weight, String command) {
  /** As many digits of a digest as tell two models apart. */
  private static final int SHORT = 12;

  public FigureStamp {
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(command, "command");
  }

  /** Each with the beginning of its digest. */
  public List<Map.Entry<String, String>> models() {
    return provenance.models().entrySet().stream()
        .map(one -> Map.entry(one.getKey(), shortened(one.getValue())))
        .toList();
  }

  /** {@code visualize 2}, with every version where answers are of several. */
  public List<String> engines() {
    return provenance.engines().entrySet().stream()
        .flatMap(kind -> kind.getValue().stream().map(version -> kind.getKey() + " " + version))
        .toList();
  }

  public List<String> seeds() {
    return provenance.seeds().stream().map(String::valueOf).toList();
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(SHORT, digest.length()));
  }
}
