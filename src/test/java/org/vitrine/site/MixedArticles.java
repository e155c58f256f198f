package org.vitrine.site;

import java.util.Random;

/** Articles of mixed content, as many as are wanted, no two the same. */
final class MixedArticles {
  private static final String[] WORDS =
      ("network layer channel picture edge curve answers looks which because small every seldom"
              + " strongest weight sees between of the a in what is found by gradient ascent noise"
              + " texture part wheel left right deep shallow and or not")
          .split(" ");

  private MixedArticles() {}

  static void write(JournalFolder journal, int articles) {
    for (int i = 0; i < articles; i++) {
      String folder = "articles/mixed-%04d/".formatted(i);
      journal.write(folder + "article.md", article(i));
      journal.write(folder + "references.bib", bibliography(i));
      TestPicture.write(journal.folder().resolve(folder + "figures/one.png"), 48, 32, i);
    }
  }

  private static String article(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Article %d\ndate: 2026-01-02\n".formatted(number))
        .append("author: Ada Example\ndescription: About it.\n---\n\n");
    for (int section = 0; section < 5; section++) {
      text.append("# Section %d {#sec-s%d}\n\nA first claim. ".formatted(section, section));
      sentences(text, random, 6);
      text.append("It is $x_{%d}^2 + y$ [@olah2017; @erhan2009].^[A note.]\n\n".formatted(section));
      sentences(text, random, 6);
      text.append("\n\n- one *item*\n- another **item** with `code`\n\n");
    }
    return text.append("$$\na = \\sum_i b_i\n$$ {#eq-sum}\n\nBy @eq-sum and @fig-one.\n\n")
        .append("![A picture.](figures/one.png){#fig-one alt=\"Stripes\"}\n\n")
        .append("```python\ndef f(x):\n    return x + 1  # one more\n```\n\n")
        .append("| Kind | Count |\n|---|--:|\n| a | 1 |\n| b | 2 |\n\n: Counted. {#tbl-a}\n")
        .toString();
  }

  private static void sentences(StringBuilder text, Random random, int count) {
    for (int sentence = 0; sentence < count; sentence++) {
      text.append("It");
      for (int word = 0; word < 13; word++) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(". ");
    }
  }

  private static String bibliography(int number) {
    return """
        @article{olah2017, author={Olah, Chris and Mordvintsev, Alexander}, title={Feature Visualization, Part %d}, journal={Distill}, year={2017}, doi={10.23915/distill.00007}}
        @techreport{erhan2009, author={Erhan, Dumitru and Bengio, Yoshua}, title={Visualizing Higher-Layer Features}, institution={University of Montreal}, number={%d}, year={2009}}
        """
        .formatted(number, number);
  }
}
