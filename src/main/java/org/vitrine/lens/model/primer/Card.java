package org.vitrine.lens.model.primer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.training.Recipe;

/** The model card: what the network is, what it learnt from, what it can and cannot do. */
record Card(ModelDescription description, Recipe recipe, Results results) {

  String markdown() {
    return """
        # Primer

        Primer is a small convolutional network that tells %d kinds of picture apart: patterns, \
        textures, plain figures, and things made of parts. It was trained in this repository, from \
        the first random weight on, with `./vitrine model train primer`. It is there to be looked \
        into, not to be used.

        ## Pictures

        ![Three pictures of each kind](%s)

        All pictures are drawn by `org.vitrine.lens.model.pictures` from a seed and an index: 64 × 64 \
        RGB, by signed distances and scalar fields, with varied backgrounds, light, contrast and \
        grain; figures and things alone or several in one picture. Animals, cars, bicycles and \
        boats look left in half of their pictures and right in the other half, and both are the \
        same class. Each picture has a second label, the hue of its subject (one of eight). Training, \
        held-out and probe pictures are drawn from indices that do not meet. The probe set, in \
        `probe/`, has the same number of each kind; `probe/index.tsv` gives file, label, hue and pose.

        ## Network

        %s weights. The name of a stage is its value before the ReLU; `-relu` is what the next \
        stage sees. `mixed` stages put a 1×1, a 3×3 and a 5×5 convolution side by side, the last two \
        behind narrow 1×1 convolutions. Pooling takes means, not maxima. The head `hue` was taught \
        beside `kind` and is kept.

        | stage | channels | positions |
        |---|---|---|
        %s

        ## Recipe

        AdamW, %d steps of %d pictures, learning rate %s after a warm-up of %d steps, then a cosine \
        to 0; weight decay %s on kernels and matrices; label smoothing %s; losses %s. Every second \
        training picture has noise over it, none to a deviation of 0.1. The first %d steps are \
        plain. In the others each batch is learnt twice: as it is, and with every pixel's value \
        moved by %.4f to where the loss was higher (fast gradient sign), so that the network attends \
        to what a person sees rather than to faint noise; what its channels look for gets clearer by \
        it. In all, %,d different pictures. The weights kept are a running average (%s). Seed %d, one \
        thread: the same seed gives the same weights on the same kind of processor. `checkpoints/` \
        has the weights after %s steps; 0 is the random beginning.

        ## Accuracy

        On %,d held-out pictures, %d of each kind: **%s** of the kinds and %s of the hues are right.

        | kind | right | most often taken for |
        |---|---|---|
        %s

        ## Channels

        ![What channels of each stage look for, and a row of logits](stages.png)

        A row is a stage, from `conv1` to the logits (`kind`); its channels are spread evenly over \
        the stage. Each picture was optimised from noise for the mean of one channel before its \
        ReLU, in 128 steps.

        ## Limits

        Primer has seen nothing but these drawings. It knows no photographs, no perspective, no \
        other style; a picture that is none of its kinds is still called one of them, often with \
        confidence. Things stand nearly upright, as they did in training. A share of the pictures is \
        hard to tell by design: grain, low contrast, small subjects. What its channels mean was not \
        put there by anybody; the labels name pictures, not channels.

        ## Licence

        %s, weights and pictures alike.
        """
        .formatted(
            Kind.ALL.size(),
            PrimerTraining.PICTURES,
            "%,d".formatted(weights()),
            stages(),
            recipe.steps(),
            recipe.batch(),
            recipe.learningRate(),
            recipe.warmUp(),
            recipe.weightDecay(),
            recipe.smoothing(),
            recipe.heads().stream()
                .map(head -> "`%s` × %s".formatted(head.node(), head.weight()))
                .collect(Collectors.joining(" + ")),
            recipe.plain(),
            recipe.nudge(),
            (long) recipe.batches() * recipe.batch(),
            recipe.averaging(),
            recipe.seed(),
            checkpoints(),
            results.pictures(),
            results.pictures() / Kind.ALL.size(),
            percent(results.kinds().accuracy()),
            percent(results.hues().accuracy()),
            kinds(),
            description.license());
  }

  private long weights() {
    return description.weights().values().stream()
        .mapToLong(shape -> shape.stream().mapToLong(n -> n).reduce(1, Math::multiplyExact))
        .sum();
  }

  private String stages() {
    return description.shapes().entrySet().stream()
        .filter(entry -> description.graph().find(entry.getKey()).orElseThrow().shown())
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String row(String name, LayerShape shape) {
    String positions = shape.spatial() ? shape.height() + " × " + shape.width() : "–";
    return "| `%s` | %d | %s |".formatted(name, shape.channels(), positions);
  }

  private String checkpoints() {
    return "0, "
        + recipe.checkpoints().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private String kinds() {
    return IntStream.range(0, Kind.ALL.size())
        .mapToObj(
            kind ->
                "| %s | %s | %s |"
                    .formatted(
                        Kind.ALL.get(kind).label(),
                        percent(results.kinds().accuracy(kind)),
                        mistaken(kind, results.kinds().confusions().get(kind))))
        .collect(Collectors.joining("\n"));
  }

  private static String mistaken(int kind, List<Integer> taken) {
    int most = -1;
    for (int other = 0; other < taken.size(); other++) {
      if (other != kind && taken.get(other) > (most < 0 ? 0 : taken.get(most))) {
        most = other;
      }
    }
    return most < 0 ? "–" : "%s (%d)".formatted(Kind.ALL.get(most).label(), taken.get(most));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
