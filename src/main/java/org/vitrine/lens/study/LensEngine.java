package org.vitrine.lens.study;

import java.nio.file.Path;
import java.util.List;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.EngineLens;
import org.vitrine.lens.LiveLens;
import org.vitrine.lens.Models;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelAnswerer;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.PredictAnswerer;
import org.vitrine.lens.vision.CaricatureAnswerer;
import org.vitrine.lens.vision.DreamAnswerer;
import org.vitrine.lens.vision.GridAnswerer;
import org.vitrine.lens.vision.VisualizeAnswerer;

/**
 * Everything that answers questions about the models of a journal, put together. Nothing of the
 * engine is loaded before a question needs it. Thread-safe; closed once, when nobody asks any more.
 */
public final class LensEngine implements AutoCloseable {
  private final ModelDirectory models;
  private final Networks networks;
  private final EngineLens lens;

  private LensEngine(Path models, AnswerStore answers, Capacity capacity) {
    this.models = new ModelDirectory(models);
    this.networks = new Networks(this.models, Engine::start);
    this.lens =
        new EngineLens(
            this.models,
            answers,
            List.of(
                new ModelAnswerer(this.models),
                new PredictAnswerer(networks),
                new ActivationsAnswerer(networks),
                new ExamplesAnswerer(this.models, networks),
                new SpatialAttributionAnswerer(networks),
                new ChannelAttributionAnswerer(networks),
                new AblateAnswerer(this.models, networks),
                new WeightsAnswerer(networks),
                new GroupsAnswerer(networks),
                new EmbeddingAnswerer(this.models, networks),
                new CompareAnswerer(this.models, networks),
                new UnitsAnswerer(this.models, networks),
                new AtlasAnswerer(this.models, networks, answers),
                new VisualizeAnswerer(networks),
                new GridAnswerer(networks),
                new DreamAnswerer(networks),
                new CaricatureAnswerer(networks)),
            capacity);
  }

  /**
   * @param models the folder with a folder for each model
   * @param answers where answers are looked for and kept
   */
  public static LensEngine open(Path models, AnswerStore answers, Capacity capacity) {
    return new LensEngine(models, answers, capacity);
  }

  /** With {@link Capacity#of}. */
  public static LensEngine open(Path models, AnswerStore answers, int workers, int waiting) {
    return open(models, answers, Capacity.of(workers, waiting));
  }

  public Models models() {
    return models;
  }

  public LiveLens lens() {
    return lens;
  }

  @Override
  public void close() {
    lens.close();
    networks.close();
  }
}
