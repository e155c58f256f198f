package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
      textBlock =
          """
          {ask: 1}             | line 1, column 2: a field's name in "double quotes" is expected; found a
          {"ask": }            | line 1, column 9: a value is expected; found }
          {"ask": model}       | line 1, column 9: a value is expected; found model; texts stand in "double quotes"
          {"ask" "model"}      | line 1, column 8: a colon behind the field's name is expected; found "
          {"ask":"a" "m":"b"}  | line 1, column 12: a comma or the end is expected; found "
          {"ask":"a"           | line 1, column 11: it ends in the middle; close what was opened with { [ or "
          {"ask":1,"ask":2}    | line 1, column 15: the field "ask" is there twice
          {} {}                | line 1, column 4: something stands behind the end
          {"ask":"\\q"}        | line 1, column 10: write it as RFC 8259 says
          """)
  void whatIsNoJsonIsToldWithItsPlaceAndWhatIsExpected(String text, String said) {
    QuestionException e =
        assertThrows(QuestionException.class, () -> Questions.parse(text, Limits.AUTHOR));
    assertEquals("the question is not JSON: " + said, e.getMessage());
  }

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
            + "'size':128,'steps':512,'transforms':'standard'}",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'ask':'grid','layer':'c','image':'SHA.png'} | {'ask':'grid','cosinePower':0,'image':'SHA.png',"
            + "'layer':'c','learningRate':0.05,'model':'m','parametrisation':'fft','seed':0,'size':64,"
            + "'steps':128,'transforms':'standard'}",
        "{'ask':'dream','image':'SHA.png','objective':{'kind':'layer','layer':'c'}} |"
            + " {'ask':'dream','image':'SHA.png','model':'m','objective':{'kind':'layer','layer':'c'},"
            + "'octaveScale':1.4,'octaves':4,'seed':0,'size':512,'stepSize':0.01,'steps':10}",
        "{'ask':'caricature','layer':'c','image':'SHA.png','parametrisation':'cppn','cosinePower':2} |"
            + " {'ask':'caricature','cosinePower':2,'image':'SHA.png','layer':'c','learningRate':0.005,"
            + "'model':'m','parametrisation':'cppn','seed':0,'size':224,'steps':512,"
            + "'transforms':'none'}",
        "{'ask':'spatial-attribution','layer':'c','image':'SHA.png','labels':[3,1]} |"
            + " {'ask':'spatial-attribution','image':'SHA.png','labels':[3,1],'layer':'c',"
            + "'method':'gradient','model':'m','steps':25}",
        "{'ask':'spatial-attribution','layer':'c','image':'SHA.png','to':'d','method':'integrated'} |"
            + " {'ask':'spatial-attribution','image':'SHA.png','layer':'c','method':'integrated',"
            + "'model':'m','steps':25,'to':'d'}",
        "{'ask':'channel-attribution','layer':'c','image':'SHA.png','label':2,'minus':3} |"
            + " {'ask':'channel-attribution','image':'SHA.png','label':2,'layer':'c',"
            + "'method':'direct','minus':3,'model':'m','seed':0,'steps':100,'top':10}",
        "{'ask':'channel-attribution','layer':'c','image':'SHA.png','label':2,'maps':true} |"
            + " {'ask':'channel-attribution','image':'SHA.png','label':2,'layer':'c','maps':true,"
            + "'method':'direct','model':'m','seed':0,'steps':100,'top':10}",
        "{'ask':'groups','layer':'c','images':['SHA.png']} | {'ask':'groups','groups':6,"
            + "'images':['SHA.png'],'labels':[],'layer':'c','learningRate':0.05,'model':'m',"
            + "'parametrisation':'fft','seed':0,'size':96,'steps':256,'transforms':'standard'}",
        "{'ask':'weights','from':'c','layer':'d','channels':[4]} | {'ask':'weights','channels':[4],"
            + "'factors':0,'from':'c','inputs':[],'layer':'d','method':'direct','model':'m','top':8}",
        "{'ask':'ablate','layer':'c','units':[4,2],'directions':[[1,0.5]]} | {'accuracy':true,"
            + "'ask':'ablate','directions':[[1,0.5]],'layer':'c','model':'m','scale':0,'top':5,"
            + "'units':[4,2]}",
        "{'ask':'embedding','layer':'c','method':'tsne'} | {'ask':'embedding','layer':'c',"
            + "'method':'tsne','minDistance':0.1,'model':'m','neighbours':15,'perplexity':30,"
            + "'positions':'mean','seed':0,'steps':0}",
        "{'ask':'atlas','layer':'c','grids':[10,40]} | {'ask':'atlas','effects':[],'grids':[10,40],'labels':3,"
            + "'layer':'c','learningRate':0.05,'least':2,'method':'umap','minDistance':0.01,"
            + "'model':'m','neighbours':15,'parametrisation':'fft','samples':1,'seed':0,'size':64,"
            + "'steps':256,'transforms':'standard'}",
        "{'ask':'compare','other':'n'} | {'ask':'compare','examples':24,'layers':[],'matched':8,'model':'m',"
            + "'other':'n','otherLayers':[],'seed':0}",
      })
  void everyKindOfQuestionHasItsDefaults(String asked, String canonical) {
    Question question =
        Questions.parse(json(asked.replace("{'ask'", "{'model':'m','ask'")), Limits.AUTHOR);
    assertEquals(json(canonical), CanonicalJson.text(Questions.json(question)));
    assertEquals(question, Questions.read(Questions.json(question), Limits.AUTHOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'layer','layer':'c'}",
        "{'cosinePower':2.5,'kind':'direction','layer':'c','vector':[1,-0.5]}",
        "{'cosinePower':0,'kind':'direction-neuron','layer':'c','vector':[1],'x':2,'y':1}",
        "{'cosinePower':1,'image':'SHA.png','kind':'caricature','layer':'c'}",
        "{'image':'SHA.png','kind':'style','layers':['c','d']}",
        "{'decay':2,'kind':'alignment','layer':'input'}",
        "{'kind':'sum','terms':[{'factor':1,'objective':{'channel':3,'kind':'channel','layer':'c'}},"
            + "{'factor':-100,'objective':{'kind':'diversity','layer':'c'}},"
            + "{'factor':-0.05,'objective':{'constant':0.5,'kind':'l1'}},"
            + "{'factor':-0.25,'objective':{'kind':'total-variation'}},"
            + "{'factor':-1,'objective':{'kind':'blur'}},"
            + "{'factor':-1,'objective':{'kind':'boundary','width':20}}]}"
      })
  void anObjectiveIsReadAsItIsWritten(String objective) {
    Question.Visualize question =
        (Question.Visualize) Questions.parse(visualize(objective), Limits.READER);
    assertEquals(json(objective), CanonicalJson.text(Questions.json(question.objectives().get(0))));
  }

  @Test
  void objectivesAddAndScaleAsInThePapers() {
    Objective objective =
        Objective.channel("c", 3).minus(Objective.diversity("c").times(100)).times(2);
    assertEquals(
        json(
            "{'kind':'sum','terms':[{'factor':2,'objective':{'channel':3,'kind':'channel','layer':'c'}},"
                + "{'factor':-200,'objective':{'kind':'diversity','layer':'c'}}]}"),
        CanonicalJson.text(Questions.json(objective)));
  }

  @Test
  void anInterpolationGoesFromOneObjectiveToTheOther() {
    List<Objective> row = Objective.interpolation(Objective.logit(0), Objective.logit(1), 5);
    assertEquals(
        List.of(1.0, 0.75, 0.5, 0.25, 0.0), row.stream().map(QuestionsTest::first).toList());
  }

  private static double first(Objective objective) {
    return objective.terms().get(0).factor();
  }

  @Test
  void whatCameLaterIsWrittenOnlyWhereItDiffersSoThatOldAnswersKeepTheirKeys() {
    String plain = visualize("{'kind':'logit','label':1}");
    String later = plain.replace("}]", "}],\"attempts\":2,\"colours\":\"model\",\"decay\":1");
    assertEquals(
        Set.of("attempts", "colours", "decay"),
        fields(later).stream()
            .filter(name -> !fields(plain).contains(name))
            .collect(Collectors.toSet()));
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
        "{'ask':'paint','model':'m'} | ask | field \"ask\" is one of ablate, activations,"
            + " atlas, caricature, channel-attribution, compare, dream, embedding, examples, grid,"
            + " groups, model, predict, spatial-attribution, units, visualize, weights; found \"paint\"",
        "{'ask':'model','model':7} | model | field \"model\" is a text; found 7",
        "{'ask':'model','model':'m','size':1} | size | there is no field \"size\" here; the fields"
            + " are ask, model",
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
            + " \"objectives[0].kind\" is one of [alignment, blur, boundary, caricature, channel,"
            + " direction, direction-neuron, diversity, l1, layer, logit, neuron, style, sum,"
            + " total-variation]; found \"smell\"",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1},{'kind':'logit',"
            + "'label':-1}]} | objectives[1].label | field \"objectives[1].label\" is a whole number"
            + " from 0 to 1048576; found -1",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1,'layer':'c'}]} |"
            + " objectives[0].layer | there is no field \"layer\" here; the fields are kind, label",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'size':257} | size |"
            + " field \"size\" is a whole number from 16 to 256; found 257",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'frames':[9,9]} |"
            + " frames | field \"frames\" ascends; found an array of 2",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'frames':[999]} |"
            + " frames[0] | field \"frames[0]\" is a whole number from 1 to 512; found 999",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'learningRate':0} |"
            + " learningRate | field \"learningRate\" is a number above 0.0 and at most 1.0; found 0",
        "{'ask':'visualize','model':'m','objectives':[{'kind':'logit','label':1}],'parametrisation':"
            + "'FFT'} | parametrisation | field \"parametrisation\" is one of [fft, pixel, cppn,"
            + " pyramid]; found \"FFT\"",
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

  private static Set<String> fields(String question) {
    Set<String> names = new HashSet<>();
    Questions.json(Questions.parse(question, Limits.READER))
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private static String visualize(String objective) {
    return json("{'ask':'visualize','model':'m','objectives':[" + objective + "]}");
  }

  private static QuestionException refused(String asked) {
    return assertThrows(
        QuestionException.class, () -> Questions.parse(asked, Limits.READER), asked);
  }

  private static String json(String text) {
    return text.replace('\'', '"').replace("SHA", SHA);
  }
}
