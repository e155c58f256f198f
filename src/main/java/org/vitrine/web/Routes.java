package org.vitrine.web;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import org.eclipse.jetty.server.Handler;

/** Something that the server answers beside the files of the site. */
public interface Routes extends AutoCloseable {
  void add(RoutesConfig routes);

  /** Whether this path is answered here although the site may have a file for it. */
  boolean answers(String path);

  /** Stands in front of the site's files; the default does nothing there. */
  default Handler.Wrapper before(Path site, Handler.Wrapper files) {
    return files;
  }

  @Override
  void close();
}
