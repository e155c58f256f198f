package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;

class FindingsTest {
  private static final Diagnostic ONE = mistakeIn("one.md");
  private static final Diagnostic TWO = mistakeIn("two.md");

  private final Findings findings = new Findings();

  @BeforeEach
  void aBuildFoundMistakesInTwoTexts() {
    findings.begin();
    findings.told("two/", List.of(TWO));
    findings.told("one/", List.of(ONE));
    findings.end();
    assertEquals(List.of(ONE, TWO), findings.all());
  }

  @Test
  void aMendedMistakeGoesAsSoonAsItsTextIsReadAndTheOthersStay() {
    findings.begin();
    assertTrue(findings.told("one/", List.of()));
    assertEquals(List.of(TWO), findings.all());
  }

  @Test
  void whatIsToldAgainIsNothingNew() {
    findings.begin();
    assertFalse(findings.told("one/", List.of(ONE)));
    assertFalse(findings.told("three/", List.of()));
  }

  @Test
  void theMistakesOfATextThatIsGoneGoWithTheBuild() {
    findings.begin();
    findings.told("one/", List.of(ONE));
    findings.end();
    assertEquals(List.of(ONE), findings.all());
  }

  private static Diagnostic mistakeIn(String file) {
    return Diagnostic.error("mistake", Position.of(file), "wrong", "this", "mend it");
  }
}
