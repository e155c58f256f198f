package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      textBlock =
          """
          {\\"o}            > ö
          \\"{o}            > ö
          \\"o              > ö
          {\\"{o}}          > ö
          {\\" o}           > ö
          \\'\\i            > í
          \\'{\\i}          > í
          {\\'\\i}          > í
          \\'i              > í
          na\\"{\\i}ve      > naïve
          \\c{c}a           > ça
          \\c ca            > ça
          {\\c{S}}          > Ş
          \\v{s}\\v s       > šš
          {\\v z}           > ž
          \\H{o}{\\H u}     > őű
          \\k{a}\\k e       > ąę
          \\r{u}\\aa{}\\AA  > ůåÅ
          {\\aa}ngstr\\"om  > ångström
          \\ss{}en          > ßen
          gro{\\ss}         > groß
          \\O rsted         > Ørsted
          {\\O}rsted        > Ørsted
          \\o{}re           > øre
          {\\L}ukasz \\l{}  > Łukasz ł
          {\\ae}on \\OE uvre> æon Œuvre
          \\.{z}\\={a}\\~n  > żāñ
          \\u{g}\\b{k}\\d s > ğḵṣ
          \\`a\\'e\\^{\\i}  > àéî
          \\t{oo}           > o͡o
          O'Brien           > O'Brien
          a--b---c          > a–b—c
          ``x'' `y'         > “x” ‘y'
          50\\% \\& \\$1 \\#2 a\\_b > 50% & $1 #2 a_b
          D.~H.             > D. H.
          \\emph{a} \\unknown{b} \\relax c > a b c
          $\\alpha$-\\textbeta{} $x_i^{2}$ > α- xi2
          $\\sim$10\\textdegree C > ∼10°C
          \\url{http://a.b/c_d} > http://a.b/c_d
          \\href{http://a}{text} > text
          """)
  void accentsAndSymbolsBecomeLetters(String latex, String letters) {
    assertEquals(letters.replace("D. H.", "D.\u00A0H."), LatexText.plain(latex));
  }

  @Test
  void markupBecomesCslsMarkup() {
    assertEquals(
        "<i>in vivo</i> <b>b</b> H<sub>2</sub>O x<sup>2</sup>",
        LatexText.rich("\\emph{in vivo} \\textbf{b} H\\textsubscript{2}O x\\textsuperscript{2}"));
    assertEquals("<i>in vivo</i> y", LatexText.rich("{\\em in vivo} y"));
    assertEquals(
        "<span class=\"nocase\">ℓ<sub>1</sub></span> loss", LatexText.rich("$\\ell_1$ loss"));
  }

  @Test
  void anAddressKeepsItsCharacters() {
    assertEquals(
        "https://a.b/~c/d_e%20f#g", LatexAddress.of("\\url{https://a.b/\\~{}c/d\\_e\\%20f\\#g}"));
    assertEquals("10.1/a<b>c", LatexAddress.of("10.1/a$<$b\\textgreater{}c"));
  }

  @Test
  void bracesThatDoNotMatchLoseNothing() {
    assertEquals("abc", LatexText.plain("a}b{c"));
    assertEquals("ab", LatexText.plain("{a\\emph{b"));
    assertEquals("a b", LatexText.plain("a $b"));
    assertEquals("a", LatexText.plain("a\\"));
  }
}
