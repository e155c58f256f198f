package org.vitrine.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lighthouse's marks for pages, as it gives them to a phone. Wants Node, and npm to fetch it. */
final class Lighthouse {
  private static final Path FOLDER = Path.of("target/node");
  private static final Path PROGRAM = FOLDER.resolve("node_modules/lighthouse/cli/index.js");
  private static final String VERSION = "lighthouse@12.8.2";
  private static final List<String> CATEGORIES =
      List.of("performance", "accessibility", "best-practices", "seo");

  private Lighthouse() {}

  static void print(PrintStream out, URI base, List<String> pages)
      throws IOException, InterruptedException {
    if (!Files.exists(PROGRAM)) {
      run(List.of("npm", "install", "--silent", "--prefix", FOLDER.toString(), VERSION));
    }
    out.printf("%-45s", "Lighthouse, as on a phone");
    CATEGORIES.forEach(category -> out.printf(" %15s", category));
    out.printf("  what costs marks%n");
    for (String page : pages) {
      JsonNode report =
          new ObjectMapper()
              .readTree(
                  run(
                      List.of(
                          "node",
                          PROGRAM.toString(),
                          base.resolve(page).toString(),
                          "--output=json",
                          "--quiet",
                          "--only-categories=" + String.join(",", CATEGORIES),
                          "--chrome-flags=--headless --no-sandbox --disable-gpu")));
      out.printf("%-45s", "/" + page);
      StringBuilder failed = new StringBuilder();
      for (String category : CATEGORIES) {
        JsonNode found = report.at("/categories/" + category);
        out.printf(" %15.0f", 100 * found.get("score").doubleValue());
        for (JsonNode audit : found.get("auditRefs")) {
          JsonNode one = report.get("audits").get(audit.get("id").textValue());
          if (audit.get("weight").doubleValue() > 0
              && one.get("score").isNumber()
              && one.get("score").doubleValue() < 0.9) {
            failed.append(' ').append(one.get("id").textValue());
          }
        }
      }
      out.printf(" %s%n", failed);
    }
  }

  private static byte[] run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    InstalledBrowser.find()
        .ifPresent(browser -> builder.environment().put("CHROME_PATH", browser.toString()));
    Process process = builder.start();
    byte[] printed = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " ended with " + process.exitValue());
    }
    return printed;
  }
}
