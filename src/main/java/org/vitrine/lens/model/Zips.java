package org.vitrine.lens.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What Java's reader of zip archives leaves to its user: to compare the checksums. */
final class Zips {
  private Zips() {}

  /** An entry's bytes, to be read to the end and then asked for their {@link #intact}. */
  static CheckedInputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    return new CheckedInputStream(zip.getInputStream(entry), new CRC32());
  }

  /** Whether what was read has the checksum that the archive tells. */
  static boolean intact(CheckedInputStream read, ZipEntry entry) {
    return entry.getCrc() == read.getChecksum().getValue();
  }

  /** Reads an entry and tells whether it is as it was written. */
  static boolean intact(ZipFile zip, ZipEntry entry) throws IOException {
    try (CheckedInputStream in = open(zip, entry)) {
      in.transferTo(OutputStream.nullOutputStream());
      return intact(in, entry);
    }
  }
}
