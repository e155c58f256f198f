package org.vitrine.lens.model.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.UnsupportedModelException;

/** Arrays of either layout become the arrays of a model folder. */
class ChannelsLastTest {
  @TempDir private Path folder;

  @Test
  void kernelsAndDenseWeightsAreTurned() throws IOException {
    given(
        "{'name':'c','op':'conv','channels':2,'kernel':[1,2],'bias':false},"
            + "{'name':'g','op':'global-average'},{'name':'d','op':'dense','units':2}");
    // Left and right; the inputs; the outputs: the hundreds, tens and ones of each number.
    array(
        "c.weight",
        List.of(1, 2, 3, 2),
        111,
        112,
        121,
        122,
        131,
        132,
        211,
        212,
        221,
        222,
        231,
        232);
    array("d.weight", List.of(2, 2), 11, 12, 21, 22);
    array("d.bias", List.of(2), 1, 2);
    becomes("c.weight", 111, 211, 121, 221, 131, 231, 112, 212, 122, 222, 132, 232);
    becomes("d.weight", 11, 21, 12, 22);
    becomes("d.bias", 1, 2);
  }

  @Test
  void aDepthwiseKernelHasAChannelsOutputsSideBySide() throws IOException {
    given("{'name':'c','op':'conv','channels':6,'kernel':1,'groups':3,'bias':false}");
    array("c.weight", List.of(1, 1, 3, 2), 11, 12, 21, 22, 31, 32);
    becomes("c.weight", 11, 12, 21, 22, 31, 32);
  }

  @Test
  void whatWasFlattenedPositionByPositionIsSortedChannelByChannel() throws IOException {
    given(
        "{'name':'f','op':'flatten'},{'name':'a','op':'affine','bias':false},"
            + "{'name':'d','op':'dense','units':1,'bias':false}");
    // Two positions of three channels each.
    array("a.weight", List.of(6), 11, 12, 13, 21, 22, 23);
    array("d.weight", List.of(6, 1), 11, 12, 13, 21, 22, 23);
    becomes("a.weight", 11, 21, 12, 22, 13, 23);
    becomes("d.weight", 11, 21, 12, 22, 13, 23);
  }

  @Test
  void rowsOfDifferentOrdersAreNotJoined() throws IOException {
    given(
        "{'name':'f','op':'flatten'},{'name':'g','op':'global-average','inputs':['input']},"
            + "{'name':'c','op':'concat','inputs':['f','g']}");
    Exception e = assertThrows(UnsupportedModelException.class, this::read);
    assertTrue(e.getMessage().contains("node \"c\" (concat): rows that were"), e.getMessage());
  }

  @Test
  void arraysInTheOtherLayoutAreToldWithTheShapeThatIsWanted() throws IOException {
    given("{'name':'c','op':'conv','channels':2,'kernel':[1,2],'bias':false}");
    array("c.weight", List.of(2, 3, 1, 2), new float[12]);
    Exception e = assertThrows(MalformedModelException.class, this::read);
    assertTrue(
        e.getMessage().contains("\"c.weight\": the graph wants shape [1, 2, 3, 2]; found"),
        e.getMessage());
  }

  @Test
  void whatIsToldStandsOverWhatTheFilesSay() throws IOException {
    given("{'name':'c','op':'conv','channels':1,'kernel':1,'bias':false},{'name':'r','op':'relu'}");
    array("c.weight", List.of(1, 1, 3, 1), 1, 2, 3);
    ModelImport model = read();
    assertEquals("net", model.description().id());
    assertEquals(2, model.description().input().width());
    assertEquals(List.of(0.5, 0.5, 0.5), model.description().input().mean());
    assertTrue(model.description().graph().find("c").orElseThrow().shown());
  }

  private final SequencedMap<String, Tensor> arrays = new LinkedHashMap<>();

  /** A network that takes pictures one pixel high and two wide. */
  private void given(String nodes) throws IOException {
    Files.writeString(
        folder.resolve("model.json"),
        ("{'id':'other','title':'T','input':{'height':1,'width':2},'graph':[" + nodes + "]}")
            .replace('\'', '"'));
    Npz.write(folder.resolve("weights.npz"), arrays);
  }

  private void array(String name, List<Integer> shape, float... values) {
    arrays.put(name, new Tensor(shape, values));
    Npz.write(folder.resolve("weights.npz"), arrays);
  }

  private void becomes(String name, float... values) {
    ModelFolder written = read().write(folder.resolve("net"));
    Tensor found = Npz.read(written.weights(), written.description().weights()).get(name);
    assertArrayEquals(values, found.values(), name);
  }

  private ModelImport read() {
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("id", "net");
    said.putObject("input").putArray("mean").add(0.5).add(0.5).add(0.5);
    return ModelSource.of(folder, Optional.empty(), true, List.of()).read(said);
  }
}
