package org.vitrine.lens.model;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.UnansweredException;

/**
 * The models of a journal: one folder each below {@code models/}. A stage of a model's training is
 * a model as well: {@code primer@step-00250} is {@code primer} with the weights of {@code
 * checkpoints/step-00250.npz}, and shares all else with it. What is read is kept until a file of
 * the model changes in size or time. Thread-safe, and free of the engine.
 */
public final class ModelDirectory implements Models {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final char AT = '@';

  private final Path directory;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String state, ModelFolder folder, ModelSummary summary) {}

  /**
   * @param directory need not be there; then there are no models
   */
  public ModelDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public SortedSet<String> ids() {
    if (!Files.isDirectory(directory)) {
      return Collections.emptySortedSet();
    }
    SortedSet<String> ids = new TreeSet<>();
    try (Stream<Path> folders = Files.list(directory)) {
      folders
          .filter(folder -> Files.isRegularFile(folder.resolve(ModelFolder.DESCRIPTION)))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> ID.matcher(name).matches())
          .forEach(ids::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the models cannot be listed: " + directory, e);
    }
    return Collections.unmodifiableSortedSet(ids);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnansweredException if there is such a folder but its description is wrong, or its
   *     weights are not those of its graph; the message says where
   */
  @Override
  public Optional<ModelSummary> find(String id) {
    try {
      return read(id).map(Known::summary);
    } catch (MalformedModelException | UnsupportedModelException e) {
      throw new UnansweredException(toldFromTheJournal(e.getMessage()));
    }
  }

  /** Readers are told no more of the machine's folders than of the journal. */
  String toldFromTheJournal(String message) {
    return message.replace(directory + File.separator, directory.getFileName() + "/");
  }

  /**
   * The folder of a model; empty if there is none of that name.
   *
   * @throws MalformedModelException if its description is wrong, or its weights are not those of
   *     its graph
   * @throws UnsupportedModelException if it asks for something that is not built here
   */
  public Optional<ModelFolder> folder(String id) {
    return read(id).map(Known::folder);
  }

  private Optional<Known> read(String id) {
    int at = id.indexOf(AT);
    return at < 0 ? model(id) : checkpoint(id, id.substring(0, at), id.substring(at + 1));
  }

  private Optional<Known> model(String id) {
    Path folder = directory.resolve(ID.matcher(id).matches() ? id : "-");
    if (!Files.isRegularFile(folder.resolve(ModelFolder.DESCRIPTION))) {
      return Optional.empty();
    }
    // Of the probe set only folder and index are looked at, so that it must not be edited in place.
    String state =
        state(
            Stream.of(
                    ModelFolder.DESCRIPTION,
                    ModelFolder.WEIGHTS,
                    ModelFolder.PROGRAM,
                    ProbeSet.FOLDER,
                    ProbeSet.FOLDER + "/" + ProbeSet.INDEX)
                .map(folder::resolve)
                .toList());
    Known before = known.get(id);
    if (before != null && before.state().equals(state)) {
      return Optional.of(before);
    }
    ModelFolder read = ModelFolder.read(folder);
    if (!read.description().id().equals(id)) {
      throw new MalformedModelException(
          "%s: field \"id\" is the folder's name \"%s\"; found \"%s\""
              .formatted(folder.resolve(ModelFolder.DESCRIPTION), id, read.description().id()));
    }
    return Optional.of(keep(id, state, read));
  }

  private Optional<Known> checkpoint(String id, String model, String name) {
    return model(ID.matcher(name).matches() ? model : "-")
        .flatMap(
            whole ->
                whole
                    .folder()
                    .checkpoint(name)
                    .map(
                        folder -> {
                          String state = whole.state() + state(List.of(folder.weights()));
                          Known before = known.get(id);
                          return before != null && before.state().equals(state)
                              ? before
                              : keep(id, state, folder);
                        }));
  }

  private Known keep(String id, String state, ModelFolder folder) {
    folder.check();
    Optional<String> probe = ProbeSet.find(folder).map(ProbeSet::digest);
    Known now =
        new Known(state, folder, folder.description().summary(folder.digest(), probe).named(id));
    known.put(id, now);
    return now;
  }

  /** Sizes and times of those of the files that are there. */
  private static String state(List<Path> files) {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      try {
        if (Files.exists(file)) {
          BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
          state.append(found.size()).append('@').append(found.lastModifiedTime());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the model cannot be read: " + file, e);
      }
      state.append(' ');
    }
    return state.toString();
  }
}
