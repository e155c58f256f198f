package org.vitrine.lens.model.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.importing.KerasReference.Volume;
import org.vitrine.lens.model.op.LayerShape;

@Tag("engine")
class KerasImportTest {
  private static final Engine ENGINE = Engine.start();
  private static final String INPUT =
      "{'class_name':'InputLayer','name':'input_1','config':{'name':'input_1',"
          + "'batch_input_shape':[null,5,7,3]},'inbound_nodes':[]}";

  @TempDir private Path folder;

  @Test
  void aSequentialNetworkGivesWhatTensorFlowsLayersCompute() throws IOException {
    KerasFolder keras = sequential();
    keras.write(folder);
    ModelFolder model = read("a,b,c,d").write(folder.resolve("imported"));
    assertEquals("classes", model.description().logits());
    Volume picture = picture();
    Volume conv =
        KerasReference.plus(
            KerasReference.convSame(picture, keras.values.get("conv/kernel"), 3, 4, 2),
            keras.values.get("conv/bias"));
    Volume relu = KerasReference.each(conv, x -> Math.max(x, 0));
    Volume depth =
        KerasReference.each(
            KerasReference.depthwiseSame(
                relu, keras.values.get("net/depth/depthwise_kernel"), 3, 2),
            x -> Math.min(Math.max(x, 0), 6));
    double[] classes =
        KerasReference.dense(
            depth, keras.values.get("classes/kernel"), keras.values.get("classes/bias"));
    try (Network network = Network.load(ENGINE, model);
        NDManager scope = ENGINE.newManager()) {
      Map<String, NDArray> found =
          network.forward(array(picture, scope), model.description().shapes().keySet());
      near(conv, Tensor.of(found.get("conv")));
      near(relu, Tensor.of(found.get("conv/relu")));
      near(depth, Tensor.of(found.get("depth/relu6")));
      near(new Volume(1, 1, 4, classes), Tensor.of(found.get("classes")));
    }
  }

  @Test
  void aFunctionalNetworkIsReadInTheFormsOfKeras2And3() throws IOException {
    for (boolean three : new boolean[] {false, true}) {
      functional(three).write(folder);
      ModelFolder model = read("").write(folder.resolve("imported"));
      Map<String, LayerShape> shapes = model.description().shapes();
      assertEquals(LayerShape.spatial(4, 5, 7), shapes.get("excited"));
      assertEquals(LayerShape.spatial(4, 1, 1), shapes.get("reshape"));
      assertEquals(LayerShape.spatial(7, 3, 4), shapes.get("both"));
      assertEquals(
          List.of("excite/sigmoid"),
          model.description().graph().find("excited").orElseThrow().inputs().subList(1, 2));
      try (Network network = Network.load(ENGINE, model);
          NDManager scope = ENGINE.newManager()) {
        assertEquals(
            List.of(1, 7, 3, 4),
            Tensor.of(network.forward(array(picture(), scope), "both")).shape());
      }
    }
  }

  @Test
  void aNormalisationWithoutScaleHasAScaleOfOne() throws IOException {
    KerasFolder keras =
        new KerasFolder(
                "{'class_name':'Sequential','config':["
                    + "{'class_name':'BatchNormalization','config':{'name':'norm','scale':false,"
                    + "'epsilon':0.5,'batch_input_shape':[null,5,7,3]}}]}")
            .floats("norm/beta", 3)
            .floats("norm/moving_mean", 3)
            .floats("norm/moving_variance", 3);
    keras.write(folder);
    ModelFolder model = read("").write(folder.resolve("imported"));
    try (Network network = Network.load(ENGINE, model);
        NDManager scope = ENGINE.newManager()) {
      Tensor found = Tensor.of(network.forward(array(picture(), scope), "norm"));
      for (int i = 0; i < found.values().length; i++) {
        int c = i / 35;
        double variance = Math.abs(keras.values.get("norm/moving_variance")[c]) + 0.5f;
        double mean = keras.values.get("norm/moving_mean")[c];
        double x = picture().at(i % 35 / 7, i % 7, c) - mean;
        assertEquals(
            x / Math.sqrt(variance + 0.5) + keras.values.get("norm/beta")[c],
            found.values()[i],
            1e-4);
      }
    }
  }

  @Test
  void whatIsNotBuiltHereIsToldWithTheLayer() throws IOException {
    layer("Lambda", "'function':'x'");
    unsupported("layer \"odd\" (Lambda): layers of this kind are not built here");
    layer("Activation", "'activation':'selu'");
    unsupported("layer \"odd\" (Activation): field \"activation\" is linear, relu,");
    layer("MaxPooling2D", "'pool_size':[2,2],'data_format':'channels_first'");
    unsupported("layer \"odd\" (MaxPooling2D): field \"data_format\" is channels_last");
    layer("ReLU", "'max_value':1");
    unsupported("layer \"odd\" (ReLU): field \"max_value\" is 6");
    KerasFolder graph = sequential();
    graph.root().put("format", "graph-model");
    graph.write(folder);
    unsupported("model.json: field \"format\" is \"layers-model\"; found \"graph-model\"");
  }

  @Test
  void whatIsWrongIsToldWithTheLayerOrTheArray() throws IOException {
    layer("Conv2D", "'filters':0,'kernel_size':[3,3]");
    malformed("layer \"odd\" (Conv2D): field \"filters\" is a whole number from 1");
    layer("Conv2D", "'filters':2,'kernel_size':[3,3],'padding':'full'");
    malformed("layer \"odd\" (Conv2D): field \"padding\" is valid or same; found \"full\"");
    layer("Conv2D", "'filters':2,'kernel_size':[3,3]");
    malformed("array \"odd/kernel\" of shape [3, 3, 3, 2] is missing");
    KerasFolder keras = sequential();
    keras.write(folder);
    Files.write(folder.resolve("group1-shard2of2.bin"), new byte[4]);
    malformed("array \"classes/kernel\": it is cut short; 1536 bytes are wanted");
    Files.delete(folder.resolve("group1-shard2of2.bin"));
    malformed("field \"paths\" names files beside the description; there is no \"group1");
    ((ArrayNode) keras.root().at("/weightsManifest/0/paths")).insert(0, "../outside.bin");
    keras.write(folder);
    malformed("there is no \"../outside.bin\"");
    ((ArrayNode) keras.root().at("/weightsManifest/0/paths")).insert(0, "no\0name");
    keras.write(folder);
    malformed("there is no \"no");
    Files.writeString(
        folder.resolve("model.json"), "{\"modelTopology\":[],\"weightsManifest\":[]}");
    malformed("model.json: an object is wanted here; found []");
  }

  private void layer(String kind, String config) throws IOException {
    new KerasFolder(
            "{'class_name':'Functional','config':{'layers':["
                + INPUT
                + ",{'class_name':'%s','name':'odd','config':{'name':'odd',%s},"
                    .formatted(kind, config)
                + "'inbound_nodes':[[['input_1',0,0,{}]]]}]}}")
        .write(folder);
  }

  static KerasFolder sequential() throws IOException {
    return new KerasFolder(
            "{'keras_version':'2.4','model_config':{'class_name':'Sequential','config':{'name':'net',"
                + "'layers':[{'class_name':'Conv2D','config':{'name':'conv','filters':4,"
                + "'batch_input_shape':[null,5,7,3],'kernel_size':[3,3],'strides':[2,2],"
                + "'padding':'same','activation':'relu','use_bias':true}},"
                + "{'class_name':'DepthwiseConv2D','config':{'name':'depth','kernel_size':[3,3],"
                + "'depth_multiplier':2,'padding':'same','use_bias':false,'activation':'relu6'}},"
                + "{'class_name':'Dropout','config':{'name':'drop','rate':0.1}},"
                + "{'class_name':'Flatten','config':{'name':'flat'}},"
                + "{'class_name':'Dense','config':{'name':'classes','units':4,"
                + "'activation':'softmax'}}]}}}")
        .floats("conv/kernel", 3, 3, 3, 4)
        .floats("conv/bias", 4)
        .quantised("net/depth/depthwise_kernel", 3, 3, 4, 2)
        .floats("classes/kernel", 96, 4)
        .floats("classes/bias", 4);
  }

  /** A squeeze-and-excite block, then two branches side by side. */
  static KerasFolder functional(boolean three) throws IOException {
    String conv = "'kernel_size':[1,1],'use_bias':false";
    String layers =
        String.join(
            ",",
            INPUT,
            layer("Conv2D", "stem", "'filters':4," + conv, three, "input_1"),
            layer("GlobalAveragePooling2D", "squeeze", "'keepdims':false", three, "stem"),
            layer("Reshape", "reshape", "'target_shape':[1,1,4]", three, "squeeze"),
            layer(
                "Conv2D", "excite", "'filters':4,'activation':'sigmoid'," + conv, three, "reshape"),
            layer("Multiply", "excited", "'trainable':true", three, "stem", "excite"),
            layer("Add", "sum", "'trainable':true", three, "excited", "stem"),
            layer("ZeroPadding2D", "pad", "'padding':[[0,1],[0,1]]", three, "sum"),
            layer("MaxPooling2D", "pool", "'pool_size':[2,2],'padding':'valid'", three, "pad"),
            layer(
                "SeparableConv2D",
                "side",
                "'filters':3,'kernel_size':[3,3],'padding':'same','strides':[2,2]",
                three,
                "sum"),
            layer("Concatenate", "both", "'axis':-1", three, "pool", "side"));
    return new KerasFolder(
            "{'class_name':'Functional','config':{'name':'net','layers':[" + layers + "]}}")
        .floats("stem/kernel", 1, 1, 3, 4)
        .floats("excite/kernel", 1, 1, 4, 4)
        .floats("side/depthwise_kernel", 3, 3, 4, 1)
        .floats("side/pointwise_kernel", 1, 1, 4, 3)
        .floats("side/bias", 3);
  }

  private static String layer(
      String kind, String name, String config, boolean three, String... inputs) {
    String form =
        three
            ? "{'class_name':'__keras_tensor__','config':{'keras_history':['%s',0,0]}}"
            : "['%s',0,0,{}]";
    String links =
        String.join(",", List.of(inputs).stream().map(input -> form.formatted(input)).toList());
    String call =
        !three
            ? "[" + links + "]"
            : "{'args':[" + (inputs.length == 1 ? links : "[" + links + "]") + "],'kwargs':{}}";
    return "{'class_name':'%s','name':'%s','config':{'name':'%s',%s},'inbound_nodes':[%s]}"
        .formatted(kind, name, name, config, call);
  }

  private ModelImport read(String labels) {
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("id", "net");
    if (!labels.isEmpty()) {
      List.of(labels.split(",", -1)).forEach(said.putArray("labels")::add);
    }
    return ModelSource.of(folder, Optional.empty(), false, List.of()).read(said);
  }

  private void malformed(String message) {
    Exception e = assertThrows(MalformedModelException.class, () -> read(""));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private void unsupported(String message) {
    Exception e = assertThrows(UnsupportedModelException.class, () -> read(""));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private static Volume picture() {
    Random random = new Random(3);
    return new Volume(5, 7, 3, random.doubles(105, -1, 1).toArray());
  }

  private static NDArray array(Volume picture, NDManager scope) {
    float[] values = new float[105];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) picture.at(i % 35 / 7, i % 7, i / 35);
    }
    return new Tensor(List.of(1, 3, 5, 7), values).toArray(scope);
  }

  private static void near(Volume wanted, Tensor found) {
    int positions = wanted.height() * wanted.width();
    assertEquals(wanted.values().length, found.values().length);
    for (int i = 0; i < found.values().length; i++) {
      double value = wanted.at(i % positions / wanted.width(), i % wanted.width(), i / positions);
      assertEquals(value, found.values()[i], 1e-4 * Math.max(1, Math.abs(value)), "number " + i);
    }
  }
}
