package org.vitrine.lens.model;

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
    try {
      return preprocessing.read(pictures.get(image));
    } catch (MissingBlobException e) {
      throw new QuestionException("image", "there is no picture " + image + " here");
    } catch (UnreadablePictureException e) {
      throw new QuestionException("image", image + ": " + e.getMessage());
    }
  }
}
