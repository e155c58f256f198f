package org.vitrine.lens.model.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureSetTest {
  private static final PictureSet TRAINING = new PictureSet(1, Split.TRAINING);

  @Test
  void theSameSeedAndIndexGiveTheSamePicture() {
    assertArrayEquals(TRAINING.sample(28).pixels(), TRAINING.sample(28).pixels());
    assertEquals(TRAINING.sample(28).hue(), TRAINING.sample(28).hue());
  }

  /** A number that only a change of the drawings changes: on every machine it is this one. */
  @Test
  void theBytesOfTheSetAreTheSameOnEveryMachine() {
    CRC32 sum = new CRC32();
    for (int i = 0; i < Kind.ALL.size(); i++) {
      for (float value : TRAINING.sample(i).pixels()) {
        sum.update(Math.round(value * 255));
      }
    }
    assertEquals(68415847L, sum.getValue());
  }

  @Test
  void everyRunOfPicturesHasEachKindOnce() {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < Kind.ALL.size(); i++) {
      seen.add(TRAINING.sample(7 + i).kind());
    }
    assertEquals(EnumSet.allOf(Kind.class), seen);
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsDrawnWithContrastInWhole255ths(Kind kind) {
    for (int turn = 0; turn < 20; turn++) {
      Sample sample = TRAINING.sample(kind, turn);
      assertEquals(kind, sample.kind());
      float least = 1;
      float most = 0;
      for (float value : sample.pixels()) {
        assertTrue(value >= 0 && value <= 1, () -> "outside 0..1: " + value);
        assertEquals(Math.round(value * 255) / 255f, value);
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      assertTrue(most - least > 0.15f, "turn " + turn + " is nearly blank");
    }
  }

  @Test
  void animalsAndVehiclesLookLeftAsOftenAsRight() {
    for (Kind kind : List.of(Kind.CAT, Kind.DOG, Kind.FISH, Kind.BIRD, Kind.CAR)) {
      Map<Pose, Integer> poses = new EnumMap<>(Pose.class);
      for (int turn = 0; turn < 400; turn++) {
        poses.merge(TRAINING.sample(kind, turn).pose(), 1, Integer::sum);
      }
      assertEquals(Set.of(Pose.LEFT, Pose.RIGHT), poses.keySet());
      assertTrue(Math.abs(poses.get(Pose.LEFT) - 200) < 50, () -> kind + ": " + poses);
    }
  }

  @Test
  void everyHueIsMetAboutEquallyOften() {
    int[] counts = new int[Hue.ALL.size()];
    for (int i = 0; i < 1600; i++) {
      counts[TRAINING.sample(i).hue().number()]++;
    }
    assertTrue(Arrays.stream(counts).allMatch(n -> n > 140 && n < 260), Arrays.toString(counts));
  }

  @Test
  void noPictureOfOneSplitIsInAnother() {
    Set<Integer> training = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      assertTrue(training.add(Arrays.hashCode(TRAINING.sample(i).pixels())));
    }
    for (Split split : List.of(Split.HELD_OUT, Split.PROBE)) {
      PictureSet other = new PictureSet(1, split);
      for (int i = 0; i < 400; i++) {
        assertFalse(training.contains(Arrays.hashCode(other.sample(i).pixels())));
      }
    }
  }

  @Test
  void anIndexThatWouldReachIntoTheNextSplitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TRAINING.sample(Split.SIZE));
    assertThrows(IllegalArgumentException.class, () -> TRAINING.sample(-1));
  }

  @Test
  void aProbePictureReadBackIsThePictureThatWasDrawn(@TempDir Path folder) throws Exception {
    new ProbePictures(1, 1).write(folder);
    List<String> lines = Files.readAllLines(folder.resolve(ProbePictures.INDEX));
    assertEquals(1 + Kind.ALL.size(), lines.size());

    Sample cat = new PictureSet(1, Split.PROBE).sample(Kind.CAT, 0);
    assertTrue(lines.contains("cat-00.png\tcat\t" + cat.hue().label() + "\t" + cat.pose().label()));
    BufferedImage image = ImageIO.read(folder.resolve("cat-00.png").toFile());
    int area = Sample.SIDE * Sample.SIDE;
    for (int i = 0; i < area; i++) {
      int rgb = image.getRGB(i % Sample.SIDE, i / Sample.SIDE);
      for (int c = 0; c < 3; c++) {
        assertEquals((rgb >> (16 - 8 * c) & 255) / 255f, cat.pixels()[c * area + i]);
      }
    }
  }
}
