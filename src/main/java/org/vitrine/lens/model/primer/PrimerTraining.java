package org.vitrine.lens.model.primer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SequencedMap;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.pictures.ContactSheet;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.PictureSet;
import org.vitrine.lens.model.pictures.ProbePictures;
import org.vitrine.lens.model.pictures.Split;
import org.vitrine.lens.model.training.Evaluation;
import org.vitrine.lens.model.training.Initialisation;
import org.vitrine.lens.model.training.Recipe;
import org.vitrine.lens.model.training.Report;
import org.vitrine.lens.model.training.Trainer;
import org.vitrine.lens.model.training.TrainingListener;

/** Trains the default network and writes its whole folder. */
public final class PrimerTraining {
  /** The folder of the pictures from which dataset examples are chosen. */
  public static final String PROBE = "probe";

  /** Pictures of every kind, for the card. */
  static final String PICTURES = "pictures.png";

  private final Engine engine;
  private final InstantSource clock;

  /**
   * @param clock for speed and estimate alone
   */
  public PrimerTraining(Engine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Trains, evaluates and writes {@code model.json}, {@code weights.npz}, the checkpoints, the
   * probe set and {@code card.md}. The same effort gives the same files on the same kind of
   * processor.
   *
   * @param folder of the model; what is there already is written over
   * @param effort {@link Effort#FULL} for the network of the repository, less for a trial
   * @param goOn told of the progress; answers whether to go on
   * @return what it makes of pictures that it was not taught, and of their hues
   * @throws IOException if the folder cannot be written
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  public Results run(Path folder, Effort effort, Predicate<Report> goOn) throws IOException {
    ModelDescription description = Primer.description();
    Recipe recipe = Primer.recipe(effort.steps());
    Path checkpoints = Files.createDirectories(folder.resolve(ModelFolder.CHECKPOINTS));
    ModelFolder model = ModelFolder.write(folder, description);
    pictures(folder, effort);
    Npz.write(checkpoint(checkpoints, 0), Initialisation.of(description, recipe.seed()));
    SequencedMap<String, Tensor> weights =
        new Trainer(engine, clock)
            .train(
                description,
                recipe,
                Primer.pictures(Split.TRAINING),
                new TrainingListener() {
                  @Override
                  public boolean at(Report report) {
                    return goOn.test(report);
                  }

                  @Override
                  public void checkpoint(int step, SequencedMap<String, Tensor> kept) {
                    if (step < recipe.steps()) {
                      Npz.write(PrimerTraining.checkpoint(checkpoints, step), kept);
                    }
                  }
                });
    Npz.write(model.weights(), weights);
    Results results = evaluate(model, effort.heldOut());
    Files.writeString(
        folder.resolve("card.md"),
        new Card(description, recipe, results).markdown(),
        StandardCharsets.UTF_8);
    return results;
  }

  private static Path checkpoint(Path folder, int step) {
    return folder.resolve("step-%05d.npz".formatted(step));
  }

  private static void pictures(Path folder, Effort effort) throws IOException {
    new ProbePictures(Primer.SEED, effort.probe()).write(folder.resolve(PROBE));
    PictureSet shown = new PictureSet(Primer.SEED, Split.HELD_OUT);
    ImageIO.write(
        ContactSheet.of(shown, Kind.ALL, 3, 4, 1), "png", folder.resolve(PICTURES).toFile());
  }

  private Results evaluate(ModelFolder model, int each) {
    int count = each * Kind.ALL.size();
    try (Network network = Network.load(engine, model)) {
      return new Results(
          count,
          Evaluation.of(engine, network, Primer.KIND, 0, Primer.pictures(Split.HELD_OUT), count),
          Evaluation.of(engine, network, Primer.HUE, 1, Primer.pictures(Split.HELD_OUT), count));
    }
  }
}
