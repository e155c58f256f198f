package org.vitrine.article;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. Thread-safe. */
final class Once<T> {
  private final Supplier<T> supplier;
  private volatile T value;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    if (value == null) {
      synchronized (this) {
        if (value == null) {
          value = supplier.get();
        }
      }
    }
    return value;
  }
}
