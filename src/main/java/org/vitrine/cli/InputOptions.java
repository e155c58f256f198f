package org.vitrine.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a network takes for a picture, where its files do not say. */
final class InputOptions {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})(?:[x×]([0-9]{1,5}))?");

  @Option(names = "--size", paramLabel = "<h>x<w>", description = "Pixels, such as 224x224.")
  private String size;

  @Option(names = "--channels", paramLabel = "<order>", description = "RGB or BGR.")
  private String channels;

  @Option(
      names = "--scale",
      split = ",",
      paramLabel = "<number>",
      description = "The values of black and of full brightness, such as -1,1; else 0,1.")
  private List<Double> scale = List.of();

  @Option(
      names = "--mean",
      split = ",",
      paramLabel = "<number>",
      description = "Taken away, channel by channel.")
  private List<Double> mean = List.of();

  @Option(
      names = "--std",
      split = ",",
      paramLabel = "<number>",
      description = "Divided by, channel by channel.")
  private List<Double> std = List.of();

  @Option(
      names = "--resize",
      paramLabel = "<pixels>",
      description = "The length to which the shorter side is brought before the middle is cut out.")
  private Integer resize;

  /** The field {@code input} of {@code model.json}, as far as it was told; else nothing. */
  ObjectNode said(CommandSpec spec) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    if (size != null) {
      Matcher found = SIZE.matcher(size);
      if (!found.matches()) {
        throw new ParameterException(
            spec.commandLine(), "--size is such as 224x224; found " + size);
      }
      int height = Integer.parseInt(found.group(1));
      input.put("height", height);
      input.put("width", found.group(2) == null ? height : Integer.parseInt(found.group(2)));
    }
    if (channels != null) {
      input.put("channels", channels);
    }
    put(input, "scale", scale);
    put(input, "mean", mean);
    put(input, "std", std);
    if (resize != null) {
      input.put("resize", resize);
    }
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    if (!input.isEmpty()) {
      said.set("input", input);
    }
    return said;
  }

  private static void put(ObjectNode input, String field, List<Double> numbers) {
    if (!numbers.isEmpty()) {
      numbers.forEach(input.putArray(field)::add);
    }
  }
}
