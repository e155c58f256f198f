package org.vitrine.lens;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no JSON, for those who do not know what has read it. */
public final class JsonFault {
  private static final Pattern CHARACTER =
      Pattern.compile("(?s)Unexpected character \\('(.*?)' \\(code.*?\\)\\)(.*)");
  private static final Pattern TOKEN = Pattern.compile("(?s)Unrecognized token '(.*?)'.*");
  private static final Pattern DUPLICATE = Pattern.compile("(?s)Duplicate field '(.*?)'.*");

  private JsonFault() {}

  /** {@code line 1, column 9: a value is expected; found }}. */
  public static String describe(JsonProcessingException e) {
    return place(e) + what(e);
  }

  /** {@code line 1, column 9:} and a blank; nothing where it is not known. */
  public static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
  }

  /** What is expected, and what was found. */
  public static String what(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    Matcher character = CHARACTER.matcher(message);
    Matcher token = TOKEN.matcher(message);
    Matcher duplicate = DUPLICATE.matcher(message);
    if (e instanceof JsonEOFException) {
      return "it ends in the middle; close what was opened with { [ or \"";
    }
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deep, or a text or a number in it is too long";
    }
    if (character.matches()) {
      return expected(character.group(2)) + " is expected; found " + character.group(1);
    }
    if (token.matches()) {
      return "a value is expected; found " + token.group(1) + "; texts stand in \"double quotes\"";
    }
    if (duplicate.matches()) {
      return "the field \"" + duplicate.group(1) + "\" is there twice";
    }
    if (message.startsWith("Trailing token")) {
      return "something stands behind the end";
    }
    return "write it as RFC 8259 says";
  }

  private static String expected(String message) {
    if (message.contains("comma")) {
      return "a comma or the end";
    }
    if (message.contains("colon")) {
      return "a colon behind the field's name";
    }
    return message.contains("field name") ? "a field's name in \"double quotes\"" : "a value";
  }
}
