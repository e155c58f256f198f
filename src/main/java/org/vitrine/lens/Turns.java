package org.vitrine.lens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The questions that wait to be computed, and whose turn it is: lane by lane, in each lane who came
 * first. One that does not fit beside those being computed waits until it does, and all behind it
 * as well: else small ones would keep a large one waiting for ever. Thread-safe.
 */
final class Turns {
  /** So many more quick questions than long ones may wait: they are gone as quickly. */
  private static final int QUICK_TO_LONG = 8;

  private final Capacity capacity;
  private final Map<Lane, Deque<Flight>> waiting = new EnumMap<>(Lane.class);
  private final Map<Lane, Integer> running = new EnumMap<>(Lane.class);
  private long bytes;
  private boolean readers;
  private boolean closed;

  Turns(Capacity capacity) {
    this.capacity = capacity;
    for (Lane lane : Lane.values()) {
      waiting.put(lane, new ArrayDeque<>());
      running.put(lane, 0);
    }
  }

  /** Whether the lane takes one more question that somebody sits and waits for. */
  synchronized boolean hasRoom(Lane lane) {
    return waiting.get(lane).size() + running.get(lane) < capacity.workers() + most(lane);
  }

  /** How many may wait in a lane. */
  int most(Lane lane) {
    return lane == Lane.QUICK ? QUICK_TO_LONG * capacity.waiting() : capacity.waiting();
  }

  /** Joins the end of the flight's lane; {@code false} after closing. */
  synchronized boolean join(Flight flight) {
    if (!closed) {
      readers |= flight.lane() == Lane.READERS;
      waiting.get(flight.lane()).addLast(flight);
      notifyAll();
    }
    return !closed;
  }

  /** If it waits where authors do, it waits from now on where readers do. */
  synchronized void hurry(Flight flight) {
    if (waiting.get(Lane.AUTHORS).remove(flight)) {
      flight.hurry();
      readers = true;
      waiting.get(flight.lane()).addLast(flight);
      notifyAll();
    }
  }

  /**
   * Waits for a question whose turn it is.
   *
   * @param lanes those looked at
   * @return empty after closing
   */
  synchronized Optional<Flight> take(Set<Lane> lanes) throws InterruptedException {
    Optional<Flight> next = next(lanes);
    while (next.isEmpty() && !closed) {
      wait();
      next = next(lanes);
    }
    next.ifPresent(
        flight -> {
          waiting.get(flight.lane()).remove(flight);
          running.merge(flight.lane(), 1, Integer::sum);
          bytes += flight.bytes();
        });
    return next;
  }

  private Optional<Flight> next(Set<Lane> lanes) {
    for (Lane lane : Lane.values()) {
      boolean open = lane != Lane.AUTHORS || running.get(lane) < authors();
      Flight head = waiting.get(lane).peekFirst();
      if (lanes.contains(lane) && open && head != null) {
        return head.bytes() <= capacity.memory() - bytes ? Optional.of(head) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** All workers are theirs until the first reader comes; one is kept free from then on. */
  private int authors() {
    return readers ? Math.max(1, capacity.workers() - 1) : capacity.workers();
  }

  /** A question that was taken has been answered, or not. */
  synchronized void ended(Flight flight) {
    running.merge(flight.lane(), -1, Integer::sum);
    bytes -= flight.bytes();
    notifyAll();
  }

  /** Nothing is taken any more. */
  synchronized void close() {
    closed = true;
    waiting.values().forEach(Deque::clear);
    notifyAll();
  }

  synchronized Load load() {
    Map<Lane, Integer> lengths = new EnumMap<>(Lane.class);
    waiting.forEach((lane, flights) -> lengths.put(lane, flights.size()));
    return new Load(lengths, running, bytes, capacity.memory());
  }
}
