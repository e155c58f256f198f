package org.vitrine.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The memory that this process really holds, as Linux tells it. */
record ResidentMemory(Path status) {
  private static final String FIELD = "VmRSS:";

  /** Empty on systems that do not tell it so. */
  static Optional<ResidentMemory> here() {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status) ? Optional.of(new ResidentMemory(status)) : Optional.empty();
  }

  double bytes() {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(FIELD))
          .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
