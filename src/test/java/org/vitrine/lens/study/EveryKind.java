package org.vitrine.lens.study;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.store.BlobName;

/**
 * A small question of every kind about primer; also a program, {@code <answers folder>}, that asks
 * them all and prints what came out.
 */
final class EveryKind {
  private static final Path MODELS = Path.of("models");
  private static final Path PICTURE = MODELS.resolve("primer/probe");

  private EveryKind() {}

  private static List<String> questions(String picture) {
    String image = "'image':'" + picture + "'";
    return List.of(
        "'ask':'model'",
        "'ask':'predict'," + image,
        "'ask':'activations','layer':'mixed3a'," + image,
        "'ask':'examples','layer':'mixed3a','channel':3",
        "'ask':'spatial-attribution','layer':'mixed3a','labels':[2]," + image,
        "'ask':'channel-attribution','layer':'mixed3a','label':2," + image,
        "'ask':'ablate','layer':'mixed3a','units':[1,2]," + image,
        "'ask':'weights','from':'conv1','layer':'conv2','method':'expanded'",
        "'ask':'groups','layer':'mixed4a','images':['" + picture + "'],'size':32,'steps':2",
        "'ask':'embedding','layer':'mixed4a'",
        "'ask':'embedding','layer':'mixed4a','method':'tsne','steps':50",
        "'ask':'compare','other':'primer@step-00250','layers':['mixed3a'],'otherLayers':['mixed3a']",
        "'ask':'atlas','layer':'mixed4a','grids':[3],'size':24,'steps':2",
        "'ask':'units','layer':'kind'",
        "'ask':'visualize','format':'sheet','objectives':[{'kind':'logit','label':1}],'size':48,'steps':3",
        "'ask':'visualize','objectives':[{'kind':'logit','label':1}],'size':48,'steps':3",
        "'ask':'grid','layer':'mixed5a','size':24,'steps':2," + image,
        "'ask':'dream','objective':{'kind':'layer','layer':'mixed3a'},'size':48,'steps':2,'octaves':2,"
            + image,
        "'ask':'caricature','layer':'mixed3a','size':48,'steps':2," + image);
  }

  /**
   * Asks every question.
   *
   * @param answers a folder of its own, as what was answered there is not computed again
   * @return digests of the answers by the questions; what an answer names by its content is in it
   */
  static SequencedMap<String, String> answered(Path answers) {
    AnswerStore store = AnswerStore.in(answers);
    SequencedMap<String, String> digests = new TreeMap<>();
    try (LensEngine engine = LensEngine.open(MODELS, store, 1, 0)) {
      for (String asked : questions(store.pictures().put(picture(), "png").toString())) {
        Question question =
            Questions.parse(
                "{'model':'primer',%s}".formatted(asked).replace('\'', '"'), Limits.AUTHOR);
        Answer answer = engine.lens().ask(question, Progress.NONE);
        digests.put(asked.replaceFirst("'image.*", ""), BlobName.sha256(answer.bytes()));
      }
    }
    return digests;
  }

  /** The kinds that are asked. */
  static SortedSet<String> asked() {
    return questions("").stream()
        .map(question -> question.split("'", -1)[3])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The kinds that a lens answers. */
  static SortedSet<String> kinds(Path answers) {
    try (LensEngine engine = LensEngine.open(MODELS, AnswerStore.in(answers), 1, 0)) {
      return engine.lens().kinds();
    }
  }

  private static byte[] picture() {
    try (var files = Files.list(PICTURE)) {
      return Files.readAllBytes(
          files
              .filter(file -> file.toString().endsWith(".png"))
              .sorted()
              .findFirst()
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) {
    print(answered(Path.of(arguments[0])), System.out);
  }

  static void print(SequencedMap<String, String> digests, PrintStream out) {
    digests.forEach((question, digest) -> out.println(digest + " " + question));
  }
}
