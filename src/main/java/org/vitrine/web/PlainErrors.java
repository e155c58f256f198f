package org.vitrine.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Says in a line of plain text why a request that reaches no page of the site is refused: an
 * address that is none, a part of a file that it does not have, a method that a file does not know.
 */
final class PlainErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String said = code + " " + HttpStatus.getMessage(code) + "\n";
    response.write(true, StandardCharsets.UTF_8.encode(said), callback);
  }
}
