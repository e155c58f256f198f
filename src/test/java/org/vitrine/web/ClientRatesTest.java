package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClientRatesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final ClientRates rates = new ClientRates(2, Duration.ofSeconds(10), now::get);

  @Test
  void aBurstIsGrantedAndThenOneMustWait() {
    assertEquals(Duration.ZERO, rates.take("ada"));
    assertEquals(Duration.ZERO, rates.take("ada"));
    assertEquals(Duration.ofSeconds(10), rates.take("ada"));
  }

  @Test
  void oneClientDoesNotPayForAnother() {
    rates.take("ada");
    rates.take("ada");
    assertEquals(Duration.ZERO, rates.take("bob"));
  }

  @Test
  void whoWaitsIsServed() {
    rates.take("ada");
    rates.take("ada");
    Duration wait = rates.take("ada");
    assertTrue(wait.isPositive());
    now.set(now.get().plus(wait));
    assertEquals(Duration.ZERO, rates.take("ada"));
  }
}
