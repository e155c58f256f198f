package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobStore;

/** Each is told which field is wrong, what came and what may come; the server goes on. */
@Tag("engine")
class BadQuestionsTest {
  private static final String NOWHERE = "0".repeat(64) + ".png";

  @TempDir static Path folder;
  private static HttpClient client;
  private static LensEngine engine;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    ColourModel.in(folder.resolve("models"));
    Files.createDirectories(folder.resolve("site"));
    AnswerStore answers = AnswerStore.in(folder.resolve("lens"));
    BlobStore uploads = BlobStore.in(folder.resolve("uploads"));
    AnswerStore asked = answers.borrowing(uploads);
    engine = LensEngine.open(folder.resolve("models"), asked, new Capacity(1, 24, 16 << 20));
    server =
        Server.start(
            "127.0.0.1",
            0,
            folder.resolve("site"),
            List.of(
                new LensRoutes(
                    engine.lens(),
                    engine.models(),
                    asked,
                    uploads,
                    Clients.behind(List.of("loopback"), ProxyHeader.X_FORWARDED_FOR),
                    Metrics.of(engine.lens(), List.of()),
                    () -> Instant.EPOCH)));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
    engine.close();
  }

  @ParameterizedTest(name = "{0} {2}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          guess           |                                    | ask      | is one of ablate,
          predict         | "image":"P","tops":3               | tops     | the fields are ask, image, model, top
          predict         |                                    | image    | is missing
          predict         | "image":"cat.png"                  | image    | <sha256>.<extension>; found "cat.png"
          predict         | "image":"P","top":1.5              | top      | a whole number from 1 to
          predict         | "image":"P"                        | image    | there is no picture 000
          visualize       | "objectives":[{"kind":"caricature","layer":"colour","image":"P"}] | objectives[0].image | there is no picture 000
          activations     | "image":"P","layer":"conv9"        | layer    | it has colour, rectified, gathered, classes
          examples        | "layer":"colour","channel":2       | channel  | 2 channels, 0 to 1; found 2
          examples        | "layer":"colour","channel":-1      | channel  | found -1
          examples        | "layer":"colour","channel":NaN     | channel  | found NaN
          visualize       | "objectives":[]                    | objectives | an array of 1 to 8 items; found an array of 0
          visualize       | O,"decay":NaN                      | decay    | a number from 0.0 to 4.0; found NaN
          visualize       | O,"decay":1e999                    | decay    | a number from 0.0 to 4.0; found Infinity
          visualize       | O,"size":1                         | size     | a whole number from 16 to 256; found 1
          visualize       | O,"size":20000                     | size     | a whole number from 16 to 256; found 20000
          visualize       | O,"size":256,"steps":1025          | steps    | a whole number from 1 to 1024; found 1025
          visualize       | O,"size":256,"steps":600,"attempts":2 | steps    | ask for less of one
          visualize       | O,"size":256,"steps":9             | size     | 16 MiB is what there is: at most
          spatial-attribution | "image":"P","layer":"gathered","to":"colour" | to   | comes after "gathered"; found "colour"
          weights         | "from":"classes","layer":"colour"  | from     | comes before "colour"; found "classes"
          ablate          | "layer":"colour","directions":[[0,0]] | directions[0] | found zeros alone
          channel-attribution | "image":"P","layer":"colour","label":1,"minus":1 | minus | another class than "label"
          visualize       | "objectives":[{"kind":"direction","layer":"colour","vector":[0,0]}] | objectives[0].vector | found zeros alone
          visualize       | "objectives":[{"kind":"diversity","layer":"colour"}] | objectives | the question's other pictures
          visualize       | "objectives":[{"kind":"logit","label":2}] | objectives[0].label | 2 labels, 0 to 1; found 2
          """)
  void itNamesTheFieldWhatCameAndWhatMayCome(
      String ask, String fields, String field, String permitted) throws Exception {
    String given =
        fields == null
            ? ""
            : ","
                + fields
                    .replace("\"P\"", "\"" + NOWHERE + "\"")
                    .replaceFirst(
                        "^O",
                        "\"objectives\":[{\"kind\":\"channel\",\"layer\":\"colour\",\"channel\":0}]");
    HttpResponse<String> told =
        ask("{\"ask\":\"%s\",\"model\":\"colours\"%s}".formatted(ask, given));
    assertRefused(field, permitted, told);
  }

  @Test
  void aModelThatIsNotThereIsToldWithThoseThatAre() throws Exception {
    assertRefused("model", "there are colours", ask("{\"ask\":\"model\",\"model\":\"../../etc\"}"));
  }

  @Test
  void aModelWhoseWeightsAreNotItsGraphsIsToldBeforeAnythingIsComputed() throws Exception {
    SequencedMap<String, Tensor> weights = new LinkedHashMap<>(weights());
    weights.remove("classes.bias");
    broken(weights, "\"classes.bias\" of shape [2] is missing (1 of 4 are)");
    weights.put("classes.bias", new Tensor(List.of(3), new float[3]));
    broken(weights, "\"classes.bias\": the graph wants shape [2]; found [3]");
    weights.put("classes.bias", new Tensor(List.of(2), new float[2]));
    weights.put("classes.scale", new Tensor(List.of(2), new float[2]));
    broken(weights, "\"classes.scale\" belongs to no node of the graph");
  }

  @Test
  void picklesInPlaceOfATorchScriptProgramAreToldWithWhatMakesOne() throws Exception {
    ModelFolder program = Programs.folder(folder.resolve("models/program"));
    Programs.archive(program.weights(), Map.of("data.pkl", new byte[] {1}));
    assertRefused(
        "model",
        "models/program/torchscript.pt: not a TorchScript program: it holds pickled objects alone",
        ask("{\"ask\":\"model\",\"model\":\"program\"}"));
  }

  private static SequencedMap<String, Tensor> weights() {
    ModelFolder colours = ModelFolder.read(folder.resolve("models/colours"));
    return Npz.read(colours.weights(), colours.description().weights());
  }

  private static void broken(SequencedMap<String, Tensor> weights, String told) throws Exception {
    ModelFolder other = ColourModel.in(folder.resolve("models"), "broken");
    Npz.write(other.weights(), weights);
    assertRefused(
        "model",
        "the model \"broken\" cannot be read: models/broken/weights.npz: array " + told,
        ask("{\"ask\":\"predict\",\"model\":\"broken\",\"image\":\"" + NOWHERE + "\"}"));
  }

  @Test
  void aPictureOfOnePixelIsRefused() throws Exception {
    assertRefused("picture", "8 to 16384 pixels a side", send(png(1, 1)));
  }

  @Test
  void aPictureOfTwentyThousandPixelsIsRefused() throws Exception {
    assertRefused("picture", "found 20000×16", send(png(20_000, 16)));
  }

  @Test
  void aPictureThatWouldUnpackIntoGigabytesIsRefusedUnread() throws Exception {
    assertRefused("picture", "at most 40000000 in all; found 16000×16000", send(bomb()));
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertRefused(
        "picture", "PNG and JPEG are taken", send("GIF?".getBytes(StandardCharsets.UTF_8)));
    byte[] whole = png(64, 64);
    assertRefused("picture", "broken", send(Arrays.copyOf(whole, whole.length / 2)));
  }

  private static void assertRefused(String field, String permitted, HttpResponse<String> told) {
    assertEquals(400, told.statusCode(), told.body());
    assertTrue(told.body().contains("\"field\":\"" + field + "\""), told.body());
    assertTrue(told.body().replace("\\\"", "\"").contains(permitted), told.body());
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  /** A picture whose heading alone is true. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream heading = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(heading);
    out.writeBytes("IHDR");
    out.writeInt(16_000);
    out.writeInt(16_000);
    out.write(new byte[] {8, 6, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(heading.toByteArray());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(png);
    file.writeLong(0x89504e470d0a1a0aL);
    file.writeInt(13);
    file.write(heading.toByteArray());
    file.writeInt((int) sum.getValue());
    file.writeInt(1 << 20);
    file.writeBytes("IDAT");
    file.write(new byte[1000]);
    return png.toByteArray();
  }

  private static HttpResponse<String> ask(String question) throws Exception {
    return post(
        "lens/ask", "application/json", question.getBytes(StandardCharsets.UTF_8), "192.0.2.1");
  }

  private static HttpResponse<String> send(byte[] picture) throws Exception {
    return post("lens/pictures", "image/png", picture, "192.0.2.2");
  }

  private static HttpResponse<String> post(String path, String type, byte[] body, String client)
      throws Exception {
    return BadQuestionsTest.client.send(
        HttpRequest.newBuilder(server.uri().resolve("/" + path))
            .header("Content-Type", type)
            .header("X-Forwarded-For", client)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }
}
