package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final String SHA = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'ask':'model','model':'primer'} | {'ask':'model','model':'primer'}",
        "{'model':'m','image':'SHA.png','ask':'predict'} |"
            + " {'ask':'predict','image':'SHA.png','model':'m','top':5}",
        "{'ask':'activations','model':'m','layer':'conv3','image':'SHA.jpg','top':3.0} |"
            + " {'ask':'activations','image':'SHA.jpg','layer':'conv3','model':'m','top':3}",
        "{'ask':'examples','model':'m','layer':'conv3','channel':7} |"
            + " {'ask':'examples','channel':7,'count':4,'layer':'conv3','model':'m'}",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'channel','layer':'c','channel':1}]} |"
            + " {'ask':'visualize','frames':[],'learningRate':0.05,'model':'m','objectives':"
            + "[{'channel':1,'kind':'channel','layer':'c'}],'parametrisation':'fft','seed':0,"
            + "'size':128,'steps':256,'transforms':'standard'}",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'neuron','layer':'c','channel':1,'y':2},"
            + "{'kind':'logit','label':4}],'parametrisation':'pixel','transforms':'none','size':64,"
            + "'steps':99,'learningRate':1e-2,'frames':[1,50],'seed':9007199254740991} |"
            + " {'ask':'visualize','frames':[1,50],'learningRate':0.01,'model':'m','objectives':"
            + "[{'channel':1,'kind':'neuron','layer':'c','y':2},{'kind':'logit','label':4}],"
            + "'parametrisation':'pixel','seed':9007199254740991,'size':64,'steps':99,"
            + "'transforms':'none'}",
      })
  void aQuestionHasOneFormWithEveryDefaultWrittenOut(String asked, String canonical) {
    Question question = Questions.parse(json(asked), Limits.READER);
    assertEquals(json(canonical), CanonicalJson.text(Questions.json(question)));
    assertEquals(question, Questions.read(Questions.json(question), Limits.READER));
  }

  @Test
  void aNeuronsPositionMayBeLeftOut() {
    Question question =
        Questions.parse(
            json(
                "{'ask':'visualize','model':'m','objectives':[{'kind':'neuron','layer':'c','channel':0}]}"),
            Limits.READER);
    assertEquals(
        new Objective.Neuron("c", 0, OptionalInt.empty(), OptionalInt.empty()),
        ((Question.Visualize) question).objectives().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1] | `` | the question is a JSON object; found an array of 1",
        "{} | ask | field \"ask\" is missing from the question",
        "{'ask':'paint','model':'m'} | ask | field \"ask\" is one of [activations, examples, model,"
            + " predict, visualize]; found \"paint\"",
        "{'ask':'model','model':7} | model | field \"model\" is a text; found 7",
        "{'ask':'model','model':'m','size':1} | size | there is no field \"size\" here; the fields"
            + " are [ask, model]",
        "{'ask':'predict','model':'m','image':'chelsea.png'} | image | field \"image\" names a"
            + " picture in the store, <sha256>.<extension>; found \"chelsea.png\"",
        "{'ask':'predict','model':'m','image':'SHA.png','top':0} | top | field \"top\" is a whole"
            + " number from 1 to 50; found 0",
        "{'ask':'predict','model':'m','image':'SHA.png','top':1.5} | top | field \"top\" is a whole"
            + " number from 1 to 50; found 1.5",
        "{'ask':'predict','model':'m','image':'SHA.png','top':1e400} | top | field \"top\" is a"
            + " whole number from 1 to 50; found Infinity",
        "{'ask':'visualize','model':'m','objectives':[]} | objectives | field \"objectives\" is an"
            + " array of 1 to 8 items; found an array of 0",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'smell'}]} | objectives[0].kind | field"
            + " \"objectives[0].kind\" is one of [channel, logit, neuron]; found \"smell\"",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1},{'kind':'logit',"
            + "'label':-1}]} | objectives[1].label | field \"objectives[1].label\" is a whole number"
            + " from 0 to 1048576; found -1",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1,'layer':'c'}]} |"
            + " objectives[0].layer | there is no field \"layer\" here; the fields are [kind, label]",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'size':257} | size |"
            + " field \"size\" is a whole number from 16 to 256; found 257",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'frames':[9,9]} |"
            + " frames | field \"frames\" ascends; found an array of 2",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'frames':[999]} |"
            + " frames[0] | field \"frames[0]\" is a whole number from 1 to 256; found 999",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'learningRate':0} |"
            + " learningRate | field \"learningRate\" is a number above 0.0 and at most 1.0; found 0",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'parametrisation':"
            + "'FFT'} | parametrisation | field \"parametrisation\" is one of [fft, pixel]; found"
            + " \"FFT\"",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1},{'kind':'logit',"
            + "'label':2}],'size':256,'steps':1024} | steps | size² × steps × objectives is at most"
            + " 67108864 here; found 256² × 1024 × 2 = 134217728: ask for less of one",
      })
  void aWrongFieldIsNamedWithWhatWasFoundAndWhatIsPermitted(
      String asked, String field, String message) {
    QuestionException e = refused(json(asked));
    assertEquals(message, e.getMessage());
    assertEquals(field, e.field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nul",
        "{'ask':'model','model':'a','model':'b'}",
        "{'ask':'model','model':'m'} 7"
      })
  void whatIsNotOneJsonValueIsRefused(String asked) {
    assertEquals("", refused(json(asked)).field());
  }

  @Test
  void aHugeOrDeepQuestionIsRefusedAtOnce() {
    refused("[".repeat(100_000));
    refused("[".repeat(60_000));
    refused("{\"ask\":\"model\",\"model\":\"" + "m".repeat(1_000_000) + "\"}");
    refused("{\"ask\":\"model\",\"model\":\"" + "m".repeat(1_000) + "\"}");
  }

  private static QuestionException refused(String asked) {
    return assertThrows(
        QuestionException.class, () -> Questions.parse(asked, Limits.READER), asked);
  }

  private static String json(String text) {
    return text.replace('\'', '"').replace("SHA", SHA);
  }
}
