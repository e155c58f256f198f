package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vitrine.store.BlobName;

/** Pictures that readers bring. */
class ReadersPicturesTest extends GatedServer {
  @Test
  void aReadersPictureIsWrittenAnewAndCanBeFetched() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_ARGB), "png", png);
    HttpResponse<String> sent = sendPicture("image/png", png.toByteArray());
    assertEquals(201, sent.statusCode());
    assertTrue(sent.body().contains("\"width\":512"), sent.body());
    assertEquals(200, get("lens/blobs/" + blob(sent)).statusCode());
  }

  @Test
  void readersPicturesGoWhenOthersComeAndTheJournalsOwnStay() throws Exception {
    byte[] red = picture(0xff0000);
    BlobName own = answers.pictures().put(PictureUpload.read(red).png(), "png");
    List<String> sent = new ArrayList<>();
    for (int colour : new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}) {
      now.set(now.get().plusSeconds(60));
      sent.add(blob(sendPicture("image/png", picture(colour))));
    }
    assertEquals(own.toString(), sent.get(0));
    List<Integer> found = new ArrayList<>();
    for (String blob : sent) {
      found.add(get("lens/blobs/" + blob).statusCode());
    }
    assertEquals(List.of(200, 404, 200, 200), found);
  }

  private static byte[] picture(int colour) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static String blob(HttpResponse<String> sent) {
    return sent.body().replaceAll(".*\"blob\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertEquals(
        400,
        sendPicture("image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
            .statusCode());
    assertEquals(415, sendPicture("text/html", new byte[0]).statusCode());
  }
}
