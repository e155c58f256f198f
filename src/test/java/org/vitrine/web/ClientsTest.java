package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {
  private static final String PROXY = "10.1.2.3";
  private static final String ADA = "198.51.100.7";

  private final Clients behind =
      Clients.behind(List.of("loopback", "10.0.0.0/8", "fd00::/8"), ProxyHeader.X_FORWARDED_FOR);

  @Test
  void withoutAProxyTheClientIsWhoeverConnects() {
    assertEquals(ADA, Clients.direct().of(ADA, List.of("203.0.113.1")));
    assertEquals("127.0.0.1", Clients.direct().of("127.0.0.1", List.of("203.0.113.1")));
  }

  @Test
  void aProxyIsBelievedAndAStrangerIsNot() {
    assertEquals(ADA, behind.of(PROXY, List.of(ADA)));
    assertEquals(ADA, behind.of("127.0.0.1", List.of(ADA)));
    assertEquals(ADA, behind.of("0:0:0:0:0:0:0:1", List.of(ADA)));
    assertEquals("203.0.113.9", behind.of("203.0.113.9", List.of(ADA)));
  }

  @Test
  void whatTheClientHasWrittenItselfIsNotRead() {
    assertEquals(ADA, behind.of(PROXY, List.of("203.0.113.1, 10.0.0.1, " + ADA)));
    assertEquals(ADA, behind.of(PROXY, List.of("203.0.113.1", ADA)));
    assertEquals(ADA, behind.of(PROXY, List.of("127.0.0.1, " + ADA + ", 10.9.9.9")));
  }

  @Test
  void whereAProxyNamesNobodyTheLimitIsTheProxys() {
    assertEquals(PROXY, behind.of(PROXY, List.of()));
    assertEquals(PROXY, behind.of(PROXY, List.of("203.0.113.1, unknown")));
    assertEquals("10.9.9.9", behind.of(PROXY, List.of("evil.example.org, 10.9.9.9")));
  }

  @Test
  void aPortIsNoPartOfTheClient() {
    assertEquals(ADA, behind.of(PROXY, List.of(ADA + ":4711")));
    assertEquals(
        behind.of(PROXY, List.of("2001:db8::17")), behind.of(PROXY, List.of("[2001:db8::17]:80")));
  }

  @Test
  void allAddressesOfOneHouseholdAreOneClient() {
    String one = behind.of(PROXY, List.of("2001:db8:1:2::17"));
    assertEquals(one, behind.of(PROXY, List.of("2001:db8:1:2:ffff::1")));
    assertTrue(!one.equals(behind.of(PROXY, List.of("2001:db8:1:3::17"))), one);
  }

  @Test
  void forwardedIsReadAsRfc7239WritesIt() {
    Clients forwarded = Clients.behind(List.of("10.0.0.0/8"), ProxyHeader.FORWARDED);
    assertEquals(ADA, forwarded.of(PROXY, List.of("for=203.0.113.1, For=" + ADA + ";proto=https")));
    assertEquals(
        "2001:db8:0:0:0:0:0:0/64",
        forwarded.of(PROXY, List.of("proto=https;for=\"[2001:db8::17]:4711\"")));
    assertEquals(PROXY, forwarded.of(PROXY, List.of("for=_hidden")));
  }

  @Test
  void aQuotationMarkThatAClientLeavesOpenHidesNothing() {
    Clients forwarded = Clients.behind(List.of("10.0.0.0/8"), ProxyHeader.FORWARDED);
    assertEquals(ADA, forwarded.of(PROXY, List.of("for=\"203.0.113.1, for=" + ADA)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0/8", "999.1.1.1", "::1/-1", "10.0.0.0/x"})
  void whatIsNoNetworkIsRefused(String written) {
    List<String> networks = List.of(written);
    assertThrows(
        IllegalArgumentException.class,
        () -> Clients.behind(networks, ProxyHeader.X_FORWARDED_FOR));
  }
}
