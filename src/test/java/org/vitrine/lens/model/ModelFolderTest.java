package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.op.LayerShape;

class ModelFolderTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackAndWrittenAgainTheSame() throws IOException {
    ModelFolder.write(folder, Graphs.tiny());
    byte[] first = Files.readAllBytes(folder.resolve("model.json"));
    ModelFolder.write(folder, ModelFolder.read(folder).description());
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("model.json")));
  }

  @Test
  void aNodeTakesTheOneBeforeItAndDefaultsThatLeaveThingsAsTheyAre() throws IOException {
    ModelDescription read =
        given("{'name':'a','op':'conv','channels':4,'kernel':3},{'name':'b','op':'relu'}");
    assertEquals(LayerShape.spatial(4, 6, 10), read.shapes().get("b"));
  }

  @Test
  void kernelsNeedNotBeSquare() throws IOException {
    ModelDescription read =
        given("{'name':'a','op':'conv','channels':4,'kernel':[1,7],'padding':[0,3]}");
    assertEquals(LayerShape.spatial(4, 8, 12), read.shapes().get("a"));
  }

  @Test
  void poolsRoundDownUnlessToldToRoundUp() throws IOException {
    assertEquals(
        LayerShape.spatial(3, 3, 5),
        given("{'name':'a','op':'maxpool','kernel':3,'stride':2}").shapes().get("a"));
    assertEquals(
        LayerShape.spatial(3, 4, 6),
        given("{'name':'a','op':'maxpool','kernel':3,'stride':2,'ceil':true}").shapes().get("a"));
  }

  @Test
  void paddingIsANumberAPairFourSidesOrTensorFlowsRule() throws IOException {
    String conv = "{'name':'a','op':'conv','channels':1,'kernel':3,'stride':2,'padding':%s}";
    assertEquals(LayerShape.spatial(1, 4, 6), given(conv.formatted("1")).shapes().get("a"));
    assertEquals(LayerShape.spatial(1, 3, 6), given(conv.formatted("[0,1]")).shapes().get("a"));
    assertEquals(LayerShape.spatial(1, 4, 5), given(conv.formatted("[0,0,1,0]")).shapes().get("a"));
    assertEquals(LayerShape.spatial(1, 4, 6), given(conv.formatted("'same'")).shapes().get("a"));
    for (String wrong : new String[] {"'full'", "[1]", "[1,2,3]", "{}", "[1,'a']", "[0,0,0,-1]"}) {
      refused(conv.formatted(wrong), "node \"a\": field \"padding\" is a");
    }
    refused(
        "{'name':'a','op':'pad','padding':'same'}", "node \"a\": field \"padding\" is a number");
    refused(
        "{'name':'a','op':'maxpool','kernel':2,'ceil':true,'padding':'same'}",
        "node \"a\": field \"ceil\" is true only where");
  }

  @Test
  void anUnknownInputIsToldWithTheNode() {
    refused("{'name':'a','op':'relu','inputs':['z']}", "node \"a\" (relu): input \"z\"");
  }

  @Test
  void aNameUsedTwiceIsToldWithTheNode() {
    refused("{'name':'a','op':'relu'},{'name':'a','op':'relu'}", "node \"a\" (relu): the name");
  }

  @Test
  void inputsThatDoNotFitAreToldWithTheNode() {
    refused(
        "{'name':'a','op':'dense','units':4}", "node \"a\" (dense): an input without positions");
    refused("{'name':'a','op':'add'}", "node \"a\" (add): at least two inputs");
    refused("{'name':'a','op':'conv','channels':2,'kernel':20}", "node \"a\" (conv): a window");
    refused(
        "{'name':'a','op':'relu'},{'name':'b','op':'maxpool','kernel':2},"
            + "{'name':'c','op':'concat','inputs':['a','b']}",
        "node \"c\" (concat): the inputs have equal positions");
  }

  @Test
  void aMisspeltFieldIsAnErrorAndNotADefault() {
    refused(
        "{'name':'a','op':'conv','channels':2,'kernel':3,'paddding':1}",
        "node \"a\": field \"paddding\" is not known here; permitted are name, inputs, shown, op,");
  }

  @Test
  void aValueOutOfRangeIsToldWithWhatMayCome() {
    refused(
        "{'name':'a','op':'conv','channels':0,'kernel':3}",
        "node \"a\": field \"channels\" is a whole number from 1 to 65536; found 0");
    refused(
        "{'name':'a','op':'conv','channels':2,'kernel':3e9}",
        "node \"a\": field \"kernel\" is a whole number from 1 to 64; found 3.0E9");
  }

  @Test
  void anOperationNotBuiltHereIsOurGapAndNotAFaultOfTheModel() {
    Exception e =
        assertThrows(UnsupportedModelException.class, () -> given("{'name':'a','op':'attention'}"));
    assertTrue(e.getMessage().contains("node \"a\": the operation \"attention\""), e.getMessage());
    assertTrue(e.getMessage().contains("avgpool, batchnorm, concat"), e.getMessage());
  }

  @Test
  void textThatIsNotJsonIsToldWithLineAndColumn() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{\n \"id\": }");
    Exception e = assertThrows(MalformedModelException.class, () -> ModelFolder.read(folder));
    assertTrue(e.getMessage().contains("model.json: line 2, column 8: not JSON"), e.getMessage());
  }

  @Test
  void labelsThatAreNotAsManyAsLogitsAreToldWithTheNode() throws IOException {
    Files.writeString(
        folder.resolve("model.json"),
        json("{'name':'a','op':'global-average'}")
            .replace("\"graph\"", "\"labels\":[\"x\"],\"logits\":\"a\",\"graph\""));
    Exception e = assertThrows(MalformedModelException.class, () -> ModelFolder.read(folder));
    assertTrue(e.getMessage().contains("node \"a\" gives one value for each of the 1 labels"));
  }

  private void refused(String nodes, String message) {
    Exception e = assertThrows(MalformedModelException.class, () -> given(nodes));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  /** A model that takes 8×12 pixels, with these nodes. */
  private ModelDescription given(String nodes) throws IOException {
    Files.writeString(folder.resolve("model.json"), json(nodes));
    return ModelFolder.read(folder).description();
  }

  private static String json(String nodes) {
    return ("{'id':'m','title':'M','input':{'height':8,'width':12},'graph':[" + nodes + "]}")
        .replace('\'', '"');
  }
}
