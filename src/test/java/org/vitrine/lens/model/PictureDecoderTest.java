package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {

  @Test
  void aPictureWrittenAsPngIsReadBackAsItWas() {
    float[] values = new float[3 * 5 * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 4 / 255f;
    }
    RgbPicture read = PictureDecoder.decode(new RgbPicture(5, 4, values).png());
    assertEquals(List.of(5, 4), List.of(read.width(), read.height()));
    assertArrayEquals(values, read.values(), 1e-6f);
  }

  @Test
  void greysAreTakenAsBrowsersShowThemUnlessAModelWasTaughtOtherwise() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 100);
    byte[] file = file(image, "png");
    assertEquals(100 / 255f, PictureDecoder.decode(file).values()[0], 1e-6);
    assertTrue(PictureDecoder.decode(file, InputSpec.Greys.LINEAR).values()[0] > 160 / 255f);
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    assertArrayEquals(new float[] {1, 1, 1}, PictureDecoder.decode(file(image, "png")).values());
  }

  @Test
  void jpegIsReadAndOtherFormatsAreRefused() throws IOException {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    assertEquals(9, PictureDecoder.decode(file(image, "jpg")).width());
    refused(file(image, "gif"), "a PNG or JPEG picture is wanted; found neither");
    refused("<svg/>".getBytes(StandardCharsets.UTF_8), "found neither");
    refused(new byte[0], "found neither");
  }

  @Test
  void aPictureOfEnormousSizeIsRefusedBeforeItIsUnpacked() throws IOException {
    byte[] small = file(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
    refused(withSize(small, 100_000, 100_000), "found 100000×100000");
    refused(withSize(small, 8000, 8000), "found 8000×8000");
  }

  @Test
  void damageAnywhereIsAnUnreadablePictureAndNothingElse() throws IOException {
    BufferedImage image = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (String format : List.of("png", "jpg")) {
      byte[] whole = file(image, format);
      for (int round = 0; round < 300; round++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        try {
          PictureDecoder.decode(damaged);
        } catch (UnreadablePictureException e) {
          assertTrue(e.getMessage().length() > 10);
        }
      }
    }
  }

  private static void refused(byte[] file, String message) {
    Exception e = assertThrows(UnreadablePictureException.class, () -> PictureDecoder.decode(file));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  /** A PNG whose header tells another size, its checksum mended. */
  private static byte[] withSize(byte[] png, int width, int height) {
    ByteBuffer bytes = ByteBuffer.wrap(png.clone());
    bytes.putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), 12, 17);
    return bytes.putInt(29, (int) checksum.getValue()).array();
  }
}
