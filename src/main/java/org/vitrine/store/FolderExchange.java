package org.vitrine.store;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;

/**
 * Gives two folders each other's name in one step of the file system, which Java cannot ask for
 * itself: {@code renameat2} on Linux (glibc 2.28), {@code renamex_np} on macOS.
 */
final class FolderExchange {
  private static final int CURRENT_FOLDER = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  private FolderExchange() {}

  /**
   * @return whether it was done; {@code false} where the system or the file system has no such step
   */
  static boolean exchange(Path one, Path other) {
    try {
      if (Platform.isLinux()) {
        return Native.load("c", Linux.class)
                .renameat2(
                    CURRENT_FOLDER,
                    one.toString(),
                    CURRENT_FOLDER,
                    other.toString(),
                    RENAME_EXCHANGE)
            == 0;
      }
      if (Platform.isMac()) {
        return Native.load("c", Mac.class).renamex_np(one.toString(), other.toString(), RENAME_SWAP)
            == 0;
      }
      return false;
    } catch (LinkageError e) {
      // An older C library, or a system that allows no native code: two renames do instead.
      return false;
    }
  }

  /** As in {@code rename(2)}. */
  interface Linux extends Library {
    int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags);
  }

  /** As in {@code rename(2)} of macOS. */
  interface Mac extends Library {
    int renamex_np(String from, String to, int flags);
  }
}
