package org.vitrine.lens.model;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;

/**
 * The engine that computes networks: PyTorch through DJL, its native part taken from the class path
 * and unpacked once to {@code DJL_CACHE_DIR} (else {@code ~/.djl.ai}). Nothing is fetched and
 * nothing is reported at run time.
 *
 * <p>Thread-safe. Every thread that computes calls {@link #enter} first: how many threads an
 * operation may use, and so its last bits, is a property of the calling thread.
 */
public final class Engine {
  private static final String NAME = "PyTorch";

  /**
   * A property of the Java virtual machine; {@code false} where no TorchScript program will be
   * computed in it. Their convolutions cannot be led along the ways that are right on every
   * processor, so on some the engine is slower where there may be one.
   */
  public static final String PROGRAMS = "vitrine.programs";

  private final boolean programs = programs();
  private final boolean oneDnn;

  private Engine() {
    property("ai.djl.offline", "true");
    property("OPT_OUT_TRACKING", "true");
    property("ai.djl.pytorch.num_threads", "1");
    property("ai.djl.pytorch.num_interop_threads", "1");
    NativeEnvironment.waitPassively();
    NativeEnvironment.keepFreedMemory();
    Instructions.permitted().ifPresent(NativeEnvironment::limitInstructions);
    ai.djl.engine.Engine.getEngine(NAME);
    NativeEnvironment.computeWithoutNnpack();
    this.oneDnn = computesRightlyWithOneDnn();
  }

  /**
   * Otherwise goes without it from now on.
   *
   * @throws IllegalStateException if this processor's convolutions are wrong in every way
   */
  private boolean computesRightlyWithOneDnn() {
    enter();
    try (NDManager manager = newManager()) {
      if (ConvolutionCheck.passes(manager, programs)) {
        return true;
      }
      NativeEnvironment.computeWithoutOneDnn();
      if (!ConvolutionCheck.passes(manager, programs)) {
        throw new IllegalStateException("its convolutions are wrong on this processor");
      }
    }
    System.getLogger(Engine.class.getName())
        .log(
            System.Logger.Level.INFO,
            "oneDNN's convolutions are wrong on this processor; slower ones are used");
    return false;
  }

  static boolean programs() {
    return !"false".equals(System.getProperty(PROGRAMS));
  }

  /** Whether this engine may compute TorchScript programs. */
  boolean computesPrograms() {
    return programs;
  }

  /**
   * Whether convolutions are computed with oneDNN: as a rule, and not where they would be wrong.
   */
  public boolean oneDnn() {
    return oneDnn;
  }

  /** Started when first asked for: a class is initialised once, whoever comes first. */
  private static final class Started {
    static final Start START = Start.tried();
  }

  /** How the start went; tried once, as a native library that failed to load fails again. */
  private record Start(Optional<Engine> engine, Optional<Throwable> failure) {
    static Start tried() {
      try {
        return new Start(Optional.of(new Engine()), Optional.empty());
      } catch (RuntimeException | LinkageError e) {
        return new Start(Optional.empty(), Optional.of(e));
      }
    }
  }

  /**
   * The engine, started by the first call (about a second; some more when it unpacks itself).
   *
   * @throws EngineUnavailableException if its native part is missing or does not load
   */
  public static Engine start() {
    Start start = Started.START;
    Engine engine =
        start
            .engine()
            .orElseThrow(() -> new EngineUnavailableException(start.failure().orElseThrow()));
    engine.enter();
    return engine;
  }

  /** Makes the calling thread fit to compute, with itself alone. Cheap; may be called again. */
  public void enter() {
    enter(1);
  }

  /**
   * Makes the calling thread fit to compute.
   *
   * @param threads how many threads one operation may use; another number gives other last bits
   */
  public void enter(int threads) {
    JniUtils.setNumThreads(threads);
    // Off on the thread that started the engine, on elsewhere; it belongs to the thread.
    JniUtils.setGradMode(true);
  }

  /** A new manager for arrays, closed by the caller: everything attached to it goes with it. */
  public NDManager newManager() {
    return NDManager.newBaseManager(NAME);
  }

  private static void property(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
