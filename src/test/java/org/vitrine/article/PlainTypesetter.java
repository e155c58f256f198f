package org.vitrine.article;

import org.vitrine.script.Formula;
import org.vitrine.script.TypesetException;
import org.vitrine.script.Typesetter;

/** Sets nothing: what it is given is found again in what it gives. An "\error" is one. */
final class PlainTypesetter implements Typesetter {
  @Override
  public Formula math(String tex, boolean display) throws TypesetException {
    int error = tex.indexOf("\\error");
    if (error >= 0) {
      throw new TypesetException("KaTeX parse error: undefined control sequence: \\error", error);
    }
    return new Formula(tex, display, "<span>set</span>", "<math></math>");
  }

  @Override
  public String highlight(String code, String language) {
    return "set as " + language;
  }
}
