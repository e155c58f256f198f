package org.vitrine.lens.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vitrine.lens.UnansweredException;

/**
 * The networks of a journal, each loaded when it is first asked for and shared from then on.
 * Thread-safe. A model whose files change is loaded anew; the old one stays in memory, as somebody
 * may still be computing it.
 */
public final class Networks implements AutoCloseable {
  private final ModelDirectory models;
  private final Supplier<Engine> engine;
  private final Map<String, Network> byDigest = new ConcurrentHashMap<>();

  /**
   * @param engine asked when the first network is
   */
  public Networks(ModelDirectory models, Supplier<Engine> engine) {
    this.models = models;
    this.engine = engine;
  }

  /**
   * The network of a model; the calling thread is then fit to compute it.
   *
   * @throws UnansweredException if there is no such model, or its files are wrong
   */
  public Network get(String model) {
    engine.get().enter();
    String digest =
        models
            .find(model)
            .orElseThrow(() -> new UnansweredException("there is no model \"" + model + "\""))
            .digest();
    return byDigest.computeIfAbsent(digest, key -> load(model));
  }

  /**
   * The folder of a model.
   *
   * @throws UnansweredException if there is no such model
   */
  public ModelFolder folder(String model) {
    return models
        .folder(model)
        .orElseThrow(() -> new UnansweredException("there is no model \"" + model + "\""));
  }

  /** The engine that computes them. */
  public Engine engine() {
    return engine.get();
  }

  private Network load(String model) {
    Optional<ModelFolder> folder = models.folder(model);
    try {
      return Network.load(engine.get(), folder.orElseThrow());
    } catch (MalformedModelException | UnsupportedModelException e) {
      throw new UnansweredException(models.toldFromTheJournal(e.getMessage()));
    }
  }

  @Override
  public void close() {
    byDigest.values().forEach(Network::close);
    byDigest.clear();
  }
}
