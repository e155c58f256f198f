package org.vitrine.lens;

import java.util.Map;

/**
 * What an engine has to do at a moment.
 *
 * @param waiting how many questions wait, for every lane
 * @param running how many are being computed, for every lane
 * @param bytes of tensors that those being computed may take
 * @param memory bytes of tensors that all together may take
 */
public record Load(
    Map<Lane, Integer> waiting, Map<Lane, Integer> running, long bytes, long memory) {
  public Load {
    waiting = Map.copyOf(waiting);
    running = Map.copyOf(running);
  }
}
