package org.vitrine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package list of the architecture page, kept. */
class PackagesTest {

  /** Each package and those that it may use, itself and everything below it included. */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("diagnostic", List.of()),
              Map.entry("store", List.of()),
              Map.entry("lens", List.of("store")),
              Map.entry("lens.model", List.of("lens", "store")),
              Map.entry("lens.vision", List.of("lens.model", "lens", "store")),
              Map.entry("lens.study", List.of("lens.vision", "lens.model", "lens", "store")),
              Map.entry("script", List.of("store")),
              Map.entry("bibliography", List.of("store", "diagnostic")),
              Map.entry("yaml", List.of("diagnostic")),
              Map.entry("article", List.of("bibliography", "script", "yaml", "diagnostic")),
              Map.entry(
                  "record", List.of("article", "bibliography", "script", "yaml", "diagnostic")),
              Map.entry("widget", List.of("lens", "store", "script", "article", "diagnostic")),
              Map.entry(
                  "site",
                  List.of(
                      "article",
                      "record",
                      "widget",
                      "store",
                      "bibliography",
                      "script",
                      "lens",
                      "diagnostic")),
              Map.entry("journal", List.of("record", "store", "article", "diagnostic")),
              Map.entry(
                  "web",
                  List.of("site", "journal", "lens", "store", "widget", "article", "diagnostic"))));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.vitrine");

  @TestFactory
  List<DynamicTest> aPackageUsesOnlyWhatStandsAboveItInTheList() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_USE.forEach(
        (name, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAnyPackage(packages(List.of(name)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden(name, allowed))
                            .allowEmptyShould(true)
                            .check(CLASSES))));
    return tests;
  }

  @Test
  void noClassIsNamedForWhatItDoesNotSay() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gg.jte..")
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notHaveModifier(JavaModifier.FINAL)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void flexmarkIsKnownToItsPortAlone() {
    classes()
        .that()
        .resideInAPackage("com.vladsch..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("org.vitrine.article.markdown..", "com.vladsch..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /**
   * Packages of the list that {@code name} may not use. A package nested in another of the list
   * ({@code lens.model} in {@code lens}) is a package of its own; any other nested package belongs
   * to the one around it.
   */
  private static String[] forbidden(String name, List<String> allowed) {
    List<String> names = new ArrayList<>(MAY_USE.keySet());
    names.add("cli");
    names.remove(name);
    names.removeAll(allowed);
    return packages(names);
  }

  private static String[] packages(List<String> names) {
    return names.stream()
        .map(name -> name.equals("lens") ? "org.vitrine.lens" : "org.vitrine." + name + "..")
        .toArray(String[]::new);
  }
}
