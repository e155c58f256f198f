package org.vitrine.bibliography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** LaTeX's commands for letters and symbols, without their backslash. */
final class LatexSymbols {
  private static final String TABLE =
      """
      i ı j ȷ aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ dh ð DH Ð th þ TH Þ dj đ DJ Đ
      ng ŋ NG Ŋ ij ĳ IJ Ĳ
      & & % % $ $ # # _ _ { { } } S § P ¶ dag † ddag ‡ copyright © textcopyright © pounds £
      textsterling £ texteuro € euro € textregistered ® texttrademark ™ textdegree ° degree °
      ldots … dots … textellipsis … cdots ⋯ slash / textbackslash \\ backslash \\ textbar |
      textless < textgreater > lt < gt > textquotedblleft “ textquotedblright ” textquoteleft ‘
      textquoteright ’ textquotesingle ' textquotedbl " guillemotleft « guillemotright »
      guilsinglleft ‹ guilsinglright › quotedblbase „ glqq „ grqq “ flqq « frqq »
      textendash – textemdash — textasciitilde ~ textasciicircum ^ textasciigrave `
      textunderscore _ textbraceleft { textbraceright } textperiodcentered · cdot · textbullet • bullet • textordfeminine ª
      textordmasculine º textonehalf ½ textmu µ
      TeX TeX LaTeX LaTeX BibTeX BibTeX
      alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
      kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ
      varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ
      Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ partial ∂ nabla ∇ infty ∞ emptyset ∅
      times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ oplus ⊕ otimes ⊗ sum ∑ prod ∏ int ∫ sqrt √
      leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅ propto ∝ ll ≪ gg ≫
      in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ setminus ∖ forall ∀ exists ∃ neg ¬
      wedge ∧ vee ∨ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
      mapsto ↦ uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
      parallel ∥ perp ⊥ mid ∣ dagger † ddagger ‡ prime ′ angle ∠ triangle △ square □ diamond ⋄
      heartsuit ♥ spadesuit ♠ checkmark ✓ log log ln ln exp exp sin sin cos cos tan tan max max
      min min lim lim det det dim dim Pr Pr arg arg
      """;

  private static final Map<String, String> SYMBOLS = read();

  private LatexSymbols() {}

  static Optional<String> symbol(String command) {
    return Optional.ofNullable(SYMBOLS.get(command));
  }

  private static Map<String, String> read() {
    List<String> words = Pattern.compile("\\s+").splitAsStream(TABLE.strip()).toList();
    Map<String, String> symbols = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      symbols.put(words.get(i), words.get(i + 1));
    }
    // Spaces, and commands that only steer a typesetter.
    for (String space : new String[] {" ", "quad", "qquad", "space", ";", ":", "\n", "\t"}) {
      symbols.put(space, " ");
    }
    symbols.put("nobreakspace", "\u00A0");
    symbols.put(",", "\u2009");
    symbols.put("thinspace", "\u2009");
    for (String nothing :
        new String[] {"/", "-", "!", "@", "relax", "protect", "noopsort", "left", "right", "par"}) {
      symbols.put(nothing, "");
    }
    symbols.put("\\", " ");
    symbols.put("newline", " ");
    return Map.copyOf(symbols);
  }
}
