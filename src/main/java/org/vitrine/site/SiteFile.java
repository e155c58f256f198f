package org.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.vitrine.lens.AnswerStore;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * A file of the site that is to be. Its identity stands for its bytes: it is the same for the same
 * bytes, so a file that is there already is neither made nor read.
 */
sealed interface SiteFile {
  String identity();

  /** Makes or reads the bytes. */
  byte[] bytes();

  static SiteFile of(byte[] bytes) {
    return new Made(BlobName.sha256(bytes), bytes);
  }

  static SiteFile of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file made by the build. */
  record Made(String identity, byte[] bytes) implements SiteFile {
    public Made {
      Objects.requireNonNull(identity, "identity");
    }
  }

  /** A file of the journal, taken as it is. */
  record Original(String identity, Path file) implements SiteFile {
    @Override
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
  }

  /** A picture of an answer. */
  record Blob(BlobName name, BlobStore store) implements SiteFile {
    @Override
    public String identity() {
      return name.sha256();
    }

    @Override
    public byte[] bytes() {
      return store.get(name);
    }
  }

  /** A recorded answer, which is for ever the same under its key. */
  record Recorded(String key, AnswerStore store) implements SiteFile {
    @Override
    public String identity() {
      return "answer-" + key;
    }

    @Override
    public byte[] bytes() {
      return store
          .find(key)
          .orElseThrow(() -> new IllegalStateException("the answer " + key + " is gone"))
          .bytes();
    }
  }

  /** Another file, compressed for servers that send it so. */
  record Compressed(SiteFile plain, Compressor compressor, Compressor.Format format)
      implements SiteFile {
    @Override
    public String identity() {
      return plain.identity() + "." + compressor.level() + format.suffix();
    }

    @Override
    public byte[] bytes() {
      return compressor.compress(plain, format);
    }
  }
}
