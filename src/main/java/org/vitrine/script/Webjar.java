package org.vitrine.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A JavaScript library on the class path, packed as a webjar.
 *
 * @param name as on npm
 */
record Webjar(String name, String version) {
  static final Webjar D3 = of("d3");
  static final Webjar KATEX = of("katex");
  static final Webjar PRISM = of("prismjs");

  /** The one version of the library that is on the class path. */
  private static Webjar of(String name) {
    Properties properties = new Properties();
    String description = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
    try (InputStream in = open(description)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + description, e);
    }
    return new Webjar(name, properties.getProperty("version"));
  }

  /**
   * A file of the library.
   *
   * @param path from the library's root, such as {@code dist/katex.min.js}
   */
  byte[] bytes(String path) {
    String resource = "/META-INF/resources/webjars/" + name + "/" + version + "/" + path;
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static InputStream open(String resource) {
    InputStream in = Webjar.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the class path has no " + resource);
    }
    return in;
  }
}
