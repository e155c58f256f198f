package org.vitrine.web;

import io.javalin.config.RoutesConfig;

/** Something that the server answers beside the files of the site. */
public interface Routes extends AutoCloseable {
  void add(RoutesConfig routes);

  /** Whether this path is answered here although the site may have a file for it. */
  boolean answers(String path);

  @Override
  void close();
}
