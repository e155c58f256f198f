package org.vitrine.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.yaml.Yaml;

/** The fourteen roles of CRediT (ANSI/NISO Z39.104-2022), in its own words. */
final class CreditRoles {
  static final List<String> ROLES =
      List.of(
          "Conceptualization",
          "Data curation",
          "Formal analysis",
          "Funding acquisition",
          "Investigation",
          "Methodology",
          "Project administration",
          "Resources",
          "Software",
          "Supervision",
          "Validation",
          "Visualization",
          "Writing – original draft",
          "Writing – review & editing");

  private CreditRoles() {}

  /** Roles as strings, or as keys whose value is the degree of contribution (Quarto). */
  static List<String> read(List<Yaml> values, Report report) {
    Set<String> roles = new LinkedHashSet<>();
    for (Yaml value : values) {
      switch (value) {
        case Yaml.Text text -> role(text.text(), text, report).ifPresent(roles::add);
        case Yaml.Fields fields ->
            fields
                .fields()
                .values()
                .forEach(field -> role(field.key(), value, report).ifPresent(roles::add));
        case Yaml.Items items -> roles.addAll(read(items.items(), report));
      }
    }
    return List.copyOf(roles);
  }

  private static Optional<String> role(String written, Yaml at, Report report) {
    String wanted = plain(written);
    for (String role : ROLES) {
      if (plain(role).equals(wanted)) {
        return Optional.of(role);
      }
    }
    Optional<String> other =
        switch (wanted) {
          case "writing", "writing draft", "original draft" ->
              Optional.of("Writing – original draft");
          case "editing", "review editing", "writing review", "writing editing" ->
              Optional.of("Writing – review & editing");
          case "analysis" -> Optional.of("Formal analysis");
          case "administration" -> Optional.of("Project administration");
          case "funding" -> Optional.of("Funding acquisition");
          case "conceptualisation" -> Optional.of("Conceptualization");
          case "visualisation" -> Optional.of("Visualization");
          default -> Optional.empty();
        };
    if (other.isEmpty()) {
      report.error(
          "unknown-role",
          at.position(),
          "a role is none of CRediT's",
          written,
          Nearest.to(written, ROLES)
              .map(role -> "did you mean " + role + "?")
              .orElse("its roles are " + String.join(", ", ROLES)));
    }
    return other;
  }

  private static String plain(String role) {
    return role.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").replace(" and ", " ").strip();
  }
}
