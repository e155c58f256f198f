package org.vitrine.lens.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.lens.QuestionException;
import org.vitrine.store.BlobName;

/**
 * The pictures that a model's units are shown examples from: PNG files in {@code
 * models/<id>/probe/}, and {@code index.tsv} that names them, tab-separated below a heading with at
 * least the columns {@code file} and {@code label}.
 *
 * @param members in the order of the index
 */
public record ProbeSet(List<Member> members) {
  static final String FOLDER = "probe";
  static final String INDEX = "index.tsv";
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int MOST_PICTURES = 10_000;
  private static final long MOST_BYTES = 4 << 20;

  /**
   * One picture.
   *
   * @param label what it shows
   */
  public record Member(Path file, String label) {

    /**
     * The file's content.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the picture " + file, e);
      }
    }
  }

  public ProbeSet {
    members = List.copyOf(members);
  }

  /**
   * @throws QuestionException if the model has no such pictures
   * @throws MalformedModelException if the index is not as said above
   */
  public static ProbeSet of(ModelFolder model) {
    return find(model)
        .orElseThrow(
            () ->
                new QuestionException(
                    "model",
                    "field \"model\": the model \"%s\" has no pictures to choose examples from"
                        .formatted(model.description().id())));
  }

  /**
   * The model's pictures, if it has some.
   *
   * @throws MalformedModelException if the index is not as said above
   */
  public static Optional<ProbeSet> find(ModelFolder model) {
    Path folder = model.path().resolve(FOLDER);
    Path index = folder.resolve(INDEX);
    return Files.isRegularFile(index) ? Optional.of(read(folder, index)) : Optional.empty();
  }

  /** SHA-256 over names, labels and contents of all its pictures in their order, lower-case hex. */
  String digest() {
    StringBuilder all = new StringBuilder();
    for (Member member : members) {
      all.append(member.file().getFileName()).append('\t').append(member.label()).append('\t');
      all.append(BlobName.sha256(member.bytes())).append('\n');
    }
    return BlobName.sha256(all.toString());
  }

  private static ProbeSet read(Path folder, Path index) {
    List<String> lines = lines(index);
    List<String> heading = List.of(lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1));
    int file = heading.indexOf("file");
    int label = heading.indexOf("label");
    if (file < 0 || label < 0 || lines.size() < 2 || lines.size() > MOST_PICTURES + 1) {
      throw new MalformedModelException(
          "%s: a heading with the columns file and label and 1 to %d lines are wanted; found %s and %d"
              .formatted(index, MOST_PICTURES, heading, Math.max(0, lines.size() - 1)));
    }
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != heading.size()
          || !FILE.matcher(cells[file]).matches()
          || !names.add(cells[file])) {
        throw new MalformedModelException(
            "%s, line %d: %d cells are wanted, the file's name plain and there once; found \"%s\""
                .formatted(index, members.size() + 2, heading.size(), line));
      }
      members.add(new Member(folder.resolve(cells[file]), cells[label]));
    }
    return new ProbeSet(members);
  }

  private static List<String> lines(Path index) {
    try {
      long size = Files.size(index);
      if (size > MOST_BYTES) {
        throw new MalformedModelException(
            "%s: at most %d bytes are read; found %d".formatted(index, MOST_BYTES, size));
      }
      return Files.readAllLines(index);
    } catch (IOException e) {
      throw new UncheckedIOException("the model's pictures cannot be read: " + index, e);
    }
  }
}
