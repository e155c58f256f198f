package org.vitrine.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.vitrine.store.AtomicFiles;

/**
 * Adds to a site its files in smaller form, for servers that send {@code page.html.br} where a
 * browser takes it. What was compressed once is kept by its content. Thread-safe.
 */
final class Compressor {
  /** What is not compressed already, by the end of its name. */
  private static final Set<String> TEXT =
      Set.of(
          "html", "css", "js", "json", "svg", "atom", "xml", "bib", "txt", "ris", "cff", "jsonld",
          "csv", "tsv", "md", "py", "ipynb");

  /** Below this a file and its head fit one packet of the network in any form. */
  private static final int SMALL = 860;

  private final Compression level;
  private final Path cache;

  /**
   * @param cache a folder of its own, made where it is missing
   */
  Compressor(Compression level, Path cache) {
    this.level = level;
    this.cache = cache;
  }

  /** A form in which a file is sent. */
  enum Format {
    GZIP(".gz"),
    BROTLI(".br");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  String level() {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** The files and their smaller forms. */
  SortedMap<String, SiteFile> withCompressed(SortedMap<String, SiteFile> files) {
    SortedMap<String, SiteFile> all = new TreeMap<>(files);
    if (level != Compression.NONE) {
      files.forEach(
          (path, file) -> {
            if (isText(path)
                && !(file instanceof SiteFile.Made made && made.bytes().length < SMALL)) {
              for (Format format : formats()) {
                all.put(path + format.suffix(), new SiteFile.Compressed(file, this, format));
              }
            }
          });
    }
    return all;
  }

  byte[] compress(SiteFile plain, Format format) {
    Path kept = cache.resolve(plain.identity() + "." + level() + format.suffix());
    if (Files.isRegularFile(kept)) {
      return new SiteFile.Original("", kept).bytes();
    }
    byte[] compressed =
        switch (format) {
          case GZIP -> gzip(plain.bytes());
          case BROTLI -> brotli(plain.bytes());
        };
    AtomicFiles.writeIfChanged(kept, compressed);
    return compressed;
  }

  private static boolean isText(String path) {
    return TEXT.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /** Brotli's native part is not there for every machine; every browser takes gzip. */
  private static List<Format> formats() {
    return Brotli4jLoader.isAvailable()
        ? List.of(Format.GZIP, Format.BROTLI)
        : List.of(Format.GZIP);
  }

  private byte[] brotli(byte[] bytes) {
    try {
      return Encoder.compress(
          bytes,
          new Encoder.Parameters().setQuality(level.brotliQuality()).setMode(Encoder.Mode.TEXT));
    } catch (IOException e) {
      throw new UncheckedIOException("Brotli failed on bytes in memory", e);
    }
  }

  private byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new Gzip(out, level)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("gzip failed on bytes in memory", e);
    }
    return out.toByteArray();
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out, Compression level) throws IOException {
      super(out);
      def.setLevel(level == Compression.SMALLEST ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED);
    }
  }
}
