package org.vitrine.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Several stores read as one, the first of them written to. */
final class LayeredBlobs implements BlobStore {
  private final BlobStore own;
  private final List<BlobStore> all;

  LayeredBlobs(BlobStore own, List<BlobStore> others) {
    this.own = own;
    List<BlobStore> layers = new ArrayList<>();
    layers.add(own);
    layers.addAll(others);
    this.all = List.copyOf(layers);
  }

  @Override
  public BlobName put(byte[] content, String extension) {
    // In its own even where another has it: the others are someone else's to clear.
    return own.put(content, extension);
  }

  @Override
  public Optional<byte[]> find(BlobName name) {
    DamagedBlobException damage = null;
    for (BlobStore store : all) {
      try {
        Optional<byte[]> content = store.find(name);
        if (content.isPresent()) {
          return content;
        }
      } catch (DamagedBlobException e) {
        // Another layer may still have it whole.
        damage = e;
      }
    }
    if (damage != null) {
      throw damage;
    }
    return Optional.empty();
  }

  @Override
  public OptionalLong size(BlobName name) {
    return all.stream()
        .map(store -> store.size(name))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }
}
