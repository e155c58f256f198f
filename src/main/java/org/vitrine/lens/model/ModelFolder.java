package org.vitrine.lens.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.lens.CanonicalJson;

/**
 * A folder with one model: {@code model.json}, {@code weights.npz}, {@code card.md}; and, if it
 * likes, the weights of earlier stages of its training in {@code checkpoints/}.
 *
 * @param path of the folder
 * @param description what its {@code model.json} says
 * @param weights the file with the weights: an archive of arrays, or a program that holds them
 */
public record ModelFolder(Path path, ModelDescription description, Path weights) {
  public static final String DESCRIPTION = "model.json";
  public static final String WEIGHTS = "weights.npz";
  public static final String PROGRAM = "torchscript.pt";

  /** The folder of the weights over training, the untrained ones first. */
  public static final String CHECKPOINTS = "checkpoints";

  private static final long MOST_BYTES = 16L << 20;

  /**
   * Reads the description; the weights stay where they are.
   *
   * @throws MalformedModelException naming file, node and field where something does not fit
   * @throws UnsupportedModelException if the graph has an operation that is not known here
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static ModelFolder read(Path path) {
    Path file = path.resolve(DESCRIPTION);
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new MalformedModelException(
            "%s: at most %d bytes are read; found %d".formatted(file, MOST_BYTES, size));
      }
      return of(path, ModelJson.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the model's description cannot be read: " + file, e);
    } catch (MalformedModelException e) {
      throw e.in(file);
    } catch (UnsupportedModelException e) {
      throw new UnsupportedModelException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a description, whole or not at all, into a folder that is made where it is missing.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static ModelFolder write(Path path, ModelDescription description) {
    Path file = path.resolve(DESCRIPTION);
    Path draft = path.resolve("." + DESCRIPTION + ".draft");
    try {
      Files.createDirectories(path);
      Files.write(draft, ModelJson.write(description));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the model's description cannot be written: " + file, e);
    }
    return of(path, description);
  }

  private static ModelFolder of(Path path, ModelDescription description) {
    String weights = description.graph().scripted() ? PROGRAM : WEIGHTS;
    return new ModelFolder(path, description, path.resolve(weights));
  }

  /**
   * The same network with the weights of {@code checkpoints/<name>.npz}; empty if there is no such
   * file, or the model is a program.
   *
   * @param name without path and suffix
   */
  Optional<ModelFolder> checkpoint(String name) {
    Path file = path.resolve(CHECKPOINTS).resolve(name + ".npz");
    return description.graph().scripted() || !Files.isRegularFile(file)
        ? Optional.empty()
        : Optional.of(new ModelFolder(path, description, file));
  }

  /**
   * Looks whether the file with the weights can be this model's, as far as can be seen without the
   * engine: the names and shapes of its arrays, or whether it is a program at all.
   *
   * @throws MalformedModelException naming the file, and the array that is missing, unknown or of
   *     another shape
   * @throws UncheckedIOException if the file cannot be read
   */
  void check() {
    if (!Files.exists(weights)) {
      throw new MalformedModelException(weights + ": the file is missing");
    }
    if (description.graph().scripted()) {
      ProgramFile.check(weights);
    } else {
      Npz.check(weights, description.weights());
    }
  }

  /**
   * What names this model in keys of answers: SHA-256, lower-case hex, over the description in its
   * canonical form (RFC 8785) followed by the bytes of the weights.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public String digest() {
    try (InputStream in = Files.newInputStream(weights())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          CanonicalJson.bytes(ModelJson.tree(Files.readAllBytes(path.resolve(DESCRIPTION)))));
      byte[] some = new byte[1 << 16];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        digest.update(some, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be read: " + path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
