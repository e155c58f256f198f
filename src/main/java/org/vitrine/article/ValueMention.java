package org.vitrine.article;

import java.util.Objects;
import org.vitrine.diagnostic.Position;

/**
 * A number of a figure that stands in the text: {@code [0.9]{.value figure=fig-momentum of=beta}}.
 * Whether the figure has such a number, who draws it can say.
 *
 * @param figure the name of its label
 * @param of its name in the figure
 * @param text as it is written
 */
public record ValueMention(String figure, String of, String text, Position position) {
  public ValueMention {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(position, "position");
  }
}
