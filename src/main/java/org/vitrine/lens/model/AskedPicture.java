package org.vitrine.lens.model;

import java.util.function.Function;
import org.vitrine.lens.QuestionException;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;
import org.vitrine.store.MissingBlobException;

/** The picture that a question is about: its field {@code image}. */
public final class AskedPicture {
  private AskedPicture() {}

  /**
   * The part of the picture that the network looks at, in the network's size.
   *
   * @throws QuestionException if there is no such picture, or it cannot be read
   */
  public static RgbPicture read(BlobName image, Preprocessing preprocessing, BlobStore pictures) {
    return read(image, pictures, preprocessing::read);
  }

  /**
   * The whole picture in its own size.
   *
   * @param input what the network takes
   * @throws QuestionException if there is no such picture, or it cannot be read
   */
  public static RgbPicture whole(BlobName image, InputSpec input, BlobStore pictures) {
    return read(image, pictures, file -> PictureDecoder.decode(file, input.greys()));
  }

  private static RgbPicture read(
      BlobName image, BlobStore pictures, Function<byte[], RgbPicture> decode) {
    try {
      return decode.apply(pictures.get(image));
    } catch (MissingBlobException e) {
      throw new QuestionException("image", "there is no picture " + image + " here");
    } catch (UnreadablePictureException e) {
      throw new QuestionException("image", image + ": " + e.getMessage());
    }
  }
}
