package org.vitrine.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one client may ask for something that costs. Remembers the clients of late only, so
 * that a crowd cannot fill the memory. Thread-safe.
 */
final class ClientRates {
  private static final int MOST_CLIENTS = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };
  private final Bandwidth rate;
  private final TimeMeter time;

  /**
   * @param burst how many at once
   * @param each how long until one more is granted
   */
  ClientRates(int burst, Duration each, InstantSource clock) {
    this.rate = Bandwidth.builder().capacity(burst).refillGreedy(1, each).build();
    this.time =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** Takes one; zero where it was granted, else how long to wait. */
  synchronized Duration take(String client) {
    ConsumptionProbe probe =
        buckets
            .computeIfAbsent(
                client, c -> Bucket.builder().addLimit(rate).withCustomTimePrecision(time).build())
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }
}
