package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.script.Typesetter;

/** A formula of a title where no formulas can be: in lists, in records, in the window's title. */
class FormulaTextTest {
  private static final Typesetter TYPESETTER =
      Typesetter.create(Path.of("target/test-cache/typeset"));

  @ParameterizedTest
  @CsvSource({
    "x^2, x²",
    "x_1 + y_{ij}, x₁+yᵢⱼ",
    "a^{-1}, a⁻¹",
    "E = mc^2, E=mc²",
    "\\alpha\\to\\infty, α→∞",
    "\\sin x, sin x",
    "f(x), f(x)",
    "O(n \\log n), O(n log n)",
    "\\text{a b}, a b",
    "\\frac{1}{2}, \\frac{1}{2}",
    "x^{y^2}, x^{y^2}",
    "x^\\beta, x^\\beta",
    "\\sqrt{2}, \\sqrt{2}"
  })
  void isReadableOrItsTex(String tex, String text) throws Exception {
    Inline formula = new Inline.Maths(TYPESETTER.math(tex, false));
    assertEquals("The " + text, InlineText.of(List.of(new Inline.Text("The "), formula)));
  }
}
