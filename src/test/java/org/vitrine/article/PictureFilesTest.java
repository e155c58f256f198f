package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<my fig.svg>", "my%20fig.svg", "<my%20fig.svg>", "my&#32;fig.svg"})
  void aNameWithABlankIsWrittenInAngleBracketsOrEncoded(String written) {
    article.with("my fig.svg", bytes(SVG));
    Article read = article.body("![a](" + written + "){alt=x}\n").readable().orElseThrow();
    Block.Figure figure = (Block.Figure) read.body().getFirst();
    assertEquals("my fig.svg", figure.pictures().getFirst().path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my fig.svg", "my fig.svg \"A title\"", "my fig (1).svg", "my (1) fig.svg 'x' "})
  void aNameWithABlankIsToldAndReadAsItIsMeant(String written) {
    article
        .with("my fig.svg", bytes(SVG))
        .with("my fig (1).svg", bytes(SVG))
        .with("my (1) fig.svg", bytes(SVG));
    assertEquals(
        List.of("1:27 blank-in-address"),
        article.problems(
            "![One $x$ and *two* [^1]](" + written + "){#fig-a alt=x}\n\n@fig-a\n\n[^1]: N\n"));
  }

  @Test
  void theMessageShowsHowABlankIsWritten() {
    article.with("a b.svg", bytes(SVG));
    assertEquals(
        "articles/an-article/article.md:5:5: error[blank-in-address]: an address holds a blank;"
            + " a b.svg; write it between angle brackets: (<a b.svg>)",
        article.told(WrittenArticle.HEAD + "![](a b.svg){alt=x}\n").getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](a.svg){alt=x}",
        "![a](a.svg 'T'){alt=x}",
        "![a](a.svg (T)){alt=x}",
        "f![x] (a b)"
      })
  void aTitleIsNoPartOfTheName(String written) {
    assertEquals(List.of(), article.with("a.svg", bytes(SVG)).problems(written + "\n"));
  }

  @Test
  void twoPicturesWithoutAlternativesAreToldHowAFigureOfTwoIsWritten() {
    article.with("b.svg", bytes(SVG));
    String two = "![One](b.svg) ![Two](b.svg)";
    assertEquals(
        "articles/an-article/article.md:5:15: error[missing-alt-text]: a picture has no text"
            + " alternative; b.svg; pictures in one paragraph are one figure, and \"Two\" is its"
            + " caption; put the paragraph between ::: {#fig-name} and :::, where brackets hold what"
            + " the pictures show and the text below them is the caption; or give each {alt=\"…\"}",
        article.told(WrittenArticle.HEAD + two).getLast().toString());
    assertEquals(List.of(), article.problems("::: {#fig-name}\n" + two + "\n\nC.\n:::\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%.svg", "a+b.svg", "ä.svg", "a%zz.svg"})
  void aNameOfOtherCharactersIsFoundAsItIsWritten(String name) {
    article.with(name, bytes(SVG));
    assertEquals(List.of(), article.problems("![a](" + name + "){alt=x}\n"));
  }

  @Test
  void aTextIsNoPictureWhateverItsName() {
    article.with("a.png", bytes("no picture\n"));
    assertEquals(
        "articles/an-article/article.md:5:1: error[wrong-picture-format]: a picture is not what its"
            + " name says; a.png begins with \"no pictu\" and has no PNG signature; save it as PNG,"
            + " or name it by its format",
        article.told(WrittenArticle.HEAD + "![a](a.png){alt=x}\n").getFirst().toString());
  }

  @Test
  void aPictureOfAnotherFormatThanItsNameSaysIsToldByBoth() throws IOException {
    article.with("a.png", picture("jpg"));
    assertEquals(
        "articles/an-article/article.md:5:1: error[wrong-picture-format]: a picture is not what its"
            + " name says; a.png is JPEG, not PNG; name it a.jpg, or save it as PNG",
        article.told(WrittenArticle.HEAD + "![a](a.png){alt=x}\n").getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.avif", "a.svg"})
  void anEmptyFileIsNoPicture(String name) {
    article.with(name, new byte[0]);
    assertEquals(
        List.of("1:1 wrong-picture-format"), article.problems("![a](" + name + "){alt=x}\n"));
  }

  @ParameterizedTest
  @CsvSource({"png, a.png", "png, A.PNG", "jpg, a.jpg", "jpg, a.jpeg", "gif, a.gif"})
  void aPictureIsWhatItsNameSays(String format, String name) throws IOException {
    article.with(name, picture(format));
    assertEquals(List.of(), article.problems("![a](" + name + "){alt=x}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg/>",
        "\uFEFF<?xml version='1.0'?>\n<!-- by hand -->\n<!DOCTYPE svg>\n<svg xmlns='x'/>",
        "<?xml version='1.0'?><s:svg xmlns:s='http://www.w3.org/2000/svg'/>"
      })
  void aDrawingMayHaveAPrologue(String drawing) {
    article.with("a.svg", drawing.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), article.problems("![a](a.svg){alt=x}\n"));
  }

  @ParameterizedTest
  @CsvSource({"RIFF/___WEBPVP8 , a.webp", "____ftypavif, a.avif"})
  void newerFormatsAreKnownByTheirSignatures(String head, String name) {
    article.with(name, bytes(head.replace('_', '\0') + "\0".repeat(40)));
    assertEquals(List.of(), article.problems("![a](" + name + "){alt=x}\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "figures/none.svg, 'put the file there, or correct the name'",
    "figures/ringz.svg, did you mean figures/rings.svg?",
    "figures/rings.png, did you mean figures/rings.svg?",
    "Figures/Rings.svg, did you mean figures/rings.svg?",
    "rings.svg, did you mean figures/rings.svg?",
    "figures/dog.svg, did you mean figures/dot.svg?"
  })
  void aPictureThatIsNotThereIsAskedAboutWhereOneIsNear(String name, String hint) {
    article.with("figures/dot.svg", bytes(SVG)).with("figures/rings.svg", bytes(SVG));
    assertEquals(
        hint, article.told(WrittenArticle.HEAD + "![a](" + name + "){alt=x}\n").getFirst().hint());
  }

  @ParameterizedTest
  @CsvSource({"jpg, a.jpg", "png, a.png", "gif, a.gif"})
  void aPictureThatIsCutOffIsTold(String format, String name) throws IOException {
    byte[] whole = picture(format, 200, 200);
    for (int length : new int[] {whole.length / 2, whole.length - 9, 300}) {
      article.with(name, Arrays.copyOf(whole, Math.min(length, whole.length - 9)));
      assertEquals(List.of("1:1 broken-picture"), article.problems("![a](" + name + "){alt=x}\n"));
    }
    article.with(name, Arrays.copyOf(whole, whole.length + 8));
    assertEquals(List.of(), article.problems("![a](" + name + "){alt=x}\n"), "padded");
  }

  @Test
  void aPhotographMayHaveAnotherOneInItsHeadAndAFilmBehindIt() throws IOException {
    byte[] whole = picture("jpg", 100, 100);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, 2);
    int length = whole.length + 2;
    out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    out.write(whole);
    out.write(whole, 2, whole.length - 2);
    article.with("a.jpg", Arrays.copyOf(out.toByteArray(), out.size() + 200_000));
    assertEquals(List.of(), article.problems("![a](a.jpg){alt=x}\n"));
    article.with("a.jpg", Arrays.copyOf(out.toByteArray(), out.size() - 9));
    assertEquals(List.of("1:1 broken-picture"), article.problems("![a](a.jpg){alt=x}\n"));
  }

  @Test
  void aWebPictureThatIsCutOffIsTold() {
    article.with("a.webp", bytes("RIFFz\0\0\0WEBPVP8 " + "\0".repeat(40)));
    assertEquals(
        "articles/an-article/article.md:5:1: error[broken-picture]: a picture is cut off; a.webp has"
            + " 56 bytes, and no end of a WebP; copy or save it anew",
        article.told(WrittenArticle.HEAD + "![a](a.webp){alt=x}\n").getFirst().toString());
  }

  @ParameterizedTest
  @CsvSource({"16000, 16000", "200000, 10", "2147483647, 2147483647"})
  void aPictureOfMorePixelsThanBrowsersShowIsTold(int width, int height) throws IOException {
    byte[] small = picture("png", 2, 2);
    ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
    article.with("a.png", small);
    assertEquals(List.of("1:1 large-picture"), article.problems("![a](a.png){alt=x}\n"));
  }

  @Test
  void theMessageSaysHowLargeAPictureIs() throws IOException {
    byte[] small = picture("png", 2, 2);
    ByteBuffer.wrap(small).putInt(16, 16_000).putInt(20, 16_000);
    article.with("a.png", small);
    assertEquals(
        "articles/an-article/article.md:5:1: error[large-picture]: a picture is too large; a.png is"
            + " 16,000 by 16,000 pixels, 100,000,000 are shown at the most; save it smaller",
        article.told(WrittenArticle.HEAD + "![a](a.png){alt=x}\n").getFirst().toString());
  }

  @Test
  void theThumbnailIsLookedAtToo() {
    article.with("a.png", bytes("no picture\n"));
    assertEquals(
        "wrong-picture-format",
        article.told("---\ntitle: T\nthumbnail: a.png\n---\n").getFirst().code());
  }

  private static byte[] picture(String format) throws IOException {
    return picture(format, 2, 3);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, i * 0x9e3779);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
