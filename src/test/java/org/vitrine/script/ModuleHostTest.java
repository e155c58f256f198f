package org.vitrine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.script.ScriptException.Kind;

/** One process serves all of these tests, which is itself a part of what they test. */
class ModuleHostTest {
  private static final ModuleHost HOST =
      ModuleHost.create(new ModuleLimits(Duration.ofSeconds(1), 2_000_000, 64, 10_000, 5));

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @AfterAll
  static void end() {
    HOST.close();
  }

  @Test
  void aModuleExportsConstantsAndFunctions() throws Exception {
    try (ScriptModule module =
        open("export const attributes = { a: { type: 'text' } }; export function render() {}")) {
      assertEquals("[attributes, render]", module.exports().toString());
      assertEquals("{\"a\":{\"type\":\"text\"}}", module.constant("attributes").toString());
    }
  }

  @Test
  void aFunctionTakesAndGivesJson() throws Exception {
    assertEquals(
        "{\"sum\":3,\"text\":\"ü\"}",
        call(
            "export const f = (a, text) => ({ sum: a.x + a.y, text });",
            "{\"x\":1,\"y\":2}",
            "\"ü\""));
  }

  @Test
  void importsInsideTheFolderAreFollowedAndTraced() throws Exception {
    ModuleSources sources =
        sources(
            Map.of(
                "a.js", "import { b } from './parts/b.js'; export const f = () => b;",
                "parts/b.js", "import { c } from '../c.js'; export const b = c + 1;",
                "c.js", "export const c = 1;",
                "unused.js", "syntax error"));
    try (ScriptModule module = HOST.open(sources, "a.js")) {
      assertEquals("2", module.call("f", List.of()).toString());
      assertEquals("[a.js, c.js, parts/b.js]", module.read().keySet().toString());
      assertEquals(sources.sha256("c.js"), Optional.of(module.read().get("c.js")));
    }
  }

  @Test
  void questionsThatAreOpenAtOnceAreAskedAtOnce() throws Exception {
    List<String> asked = new ArrayList<>();
    Asker lens =
        questions -> {
          asked.add(questions.toString());
          return questions.stream()
              .<JsonNode>map(q -> IntNode.valueOf(q.get("n").asInt() * 10))
              .toList();
        };
    String module =
        """
        export async function f(lens, n) {
          const [a, b] = await Promise.all([lens.ask({ n }), lens.ask({ n: n + 1 })]);
          return a + b + await lens.ask({ n: 7 });
        }
        """;
    try (ScriptModule opened = open(module)) {
      assertEquals("100", opened.call("f", lens, List.of(IntNode.valueOf(1))).toString());
    }
    assertEquals(List.of("[{\"n\":1}, {\"n\":2}]", "[{\"n\":7}]"), asked);
  }

  @Test
  void whatTheLensThrowsIsWhatTheCallThrows() throws Exception {
    try (ScriptModule module =
        open("export async function f(lens) { try { await lens.ask({}); } catch {} }")) {
      Asker broken =
          questions -> {
            throw new UnsupportedOperationException("not today");
          };
      assertThrows(UnsupportedOperationException.class, () -> module.call("f", broken, List.of()));
    }
  }

  @Test
  void twoModulesShareNothing() throws Exception {
    String counter = "let n = 0; globalThis.m ??= 0; export const f = () => [++n, ++globalThis.m];";
    try (ScriptModule one = open(counter);
        ScriptModule two = open(counter)) {
      assertEquals("[1,1]", one.call("f", List.of()).toString());
      assertEquals("[2,2]", one.call("f", List.of()).toString());
      assertEquals("[1,1]", two.call("f", List.of()).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "java",
        "Packages",
        "Graal",
        "Polyglot",
        "load",
        "loadWithNewGlobal",
        "print",
        "console",
        "process",
        "require",
        "fetch",
        "XMLHttpRequest",
        "setTimeout",
        "WebAssembly",
        "performance",
        "document",
        "window",
        "Temporal",
        "WeakRef",
        "SharedArrayBuffer",
        "quit",
        "read",
        "readbuffer",
        "arguments",
        "scriptArgs",
        "Debug"
      })
  void aModuleSeesNothingOfItsHost(String name) throws Exception {
    assertEquals("\"undefined\"", call("export const f = () => typeof " + name + ";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date.now()",
        "new Date()",
        "Date()",
        "new (new Date(0)).constructor()",
        "new Date(0).constructor.now()",
        "Math.random()"
      })
  void aModuleHasNeitherClockNorRandomness(String code) {
    ScriptException e = failure("export const f = () => " + code + ";");
    assertTrue(e.getMessage().contains("a widget has no "), e.getMessage());
    assertEquals(Kind.THROWN, e.kind());
  }

  @Test
  void aGivenDateIsFine() throws Exception {
    assertEquals(
        "\"2026-03-01T00:00:00.000Z 2026\"",
        call(
            "export const f = () => { const d = new Date('2026-03-01');"
                + " return d.toISOString() + ' ' + d.getFullYear(); };"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"eval('1')", "new Function('return 1')()", "(() => {}).constructor('1')()"})
  void codeIsNotMadeOfText(String code) {
    assertEquals(Kind.THROWN, failure("export const f = () => " + code + ";").kind());
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, m.js:1:21",
    "/etc/passwd, m.js:1:21",
    "d3, m.js:1:21",
    "m.js, m.js:1:21",
    "https://example.org/x.js, m.js:1:21",
    "file:///etc/passwd, m.js:1:21",
    "node:fs, m.js:1:21",
  })
  void anImportFromOutsideTheFolderIsRefused(String specifier, String place) {
    ScriptException e = failure("import * as x from \"%s\";".formatted(specifier));
    assertEquals(
        "it imports \"%s\"; only relative paths inside the folder of modules may be imported"
            .formatted(specifier),
        e.getMessage());
    assertEquals(Kind.IMPORT, e.kind());
    assertEquals(place, e.place().orElseThrow().toString());
  }

  @Test
  void anImportThatIsMissingIsNamedWhereItIsWritten() {
    ScriptException e =
        assertThrows(
            ScriptException.class,
            () ->
                HOST.open(
                    sources(
                        Map.of("a.js", "import './b.js';", "b.js", "\nimport x\n  from './c.js';")),
                    "a.js"));
    assertEquals("it imports \"./c.js\", and there is no such file", e.getMessage());
    assertEquals("b.js:3:9", e.place().orElseThrow().toString());
  }

  @Test
  void aLinkOutOfTheFolderIsNotRead() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.js"), "export const f = () => 1;");
    Path inside = Files.createDirectory(folder.resolve("widgets"));
    Files.createSymbolicLink(inside.resolve("link.js"), outside);
    ModuleSources sources = ModuleSources.read(inside);
    ScriptException e = assertThrows(ScriptException.class, () -> HOST.open(sources, "link.js"));
    assertEquals("it is not a file inside the folder of modules", e.getMessage());
    assertEquals(Kind.SOURCE, e.kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export const f = () => { ;for (;;) {} };              | STATEMENTS | it ran more than 2,000,000 statements           | m.js:1:27
          export const f = () => { while (true) 1; };           | STATEMENTS | it ran more than 2,000,000 statements           | m.js:1:33
          export const f = () => /^(a+)+\\1$/.test('a'.repeat(60) + 'b'); | TIME | it took more than 1.0 s of processor time   | m.js:1:18
          export const f = () => f() + 1;                       | THROWN     | RangeError: Maximum call stack size exceeded    | m.js:1:18
          export const f = () => { let s = 'x'; for (;;) s += s; }; | THROWN | RangeError: Invalid string length               | m.js:1:48
          export const f = () => { const a = []; for (;;) a.push('x'.repeat(1e5) + a.length, Array(1e5).fill(0.5)); }; | MEMORY | it used more than 64 MB of memory | m.js:1:18
          export const f = () => 'x'.repeat(10001);             | RESULT     | f has 10,003 characters as JSON; at most 10,000 are taken | m.js:1:18
          export const f = () => undefined;                     | RESULT     | f is not a value that JSON can hold             | m.js:1:18
          export const f = () => new Promise(() => {});         | RESULT     | f waits for something that never comes: it may only await lens.ask | m.js:1:18
          export const f = () => { const a = {}; a.a = a; return a; }; | THROWN | TypeError: Converting circular structure to JSON | m.js:1:18
          export const f = () => undefined.g;                   | THROWN     | TypeError: Cannot read property 'g' of undefined | m.js:1:24
          export const f = () => { throw new TypeError('hey'); }; | THROWN   | TypeError: hey                                  | m.js:1:32
          export const f = async () => { await 1; throw 'hey'; }; | THROWN   | it threw hey                                    | m.js:1:18
          export const f = async () => { await 1; await nothing; }; | THROWN | ReferenceError: nothing is not defined          | m.js:1:47
          export const f = 1;                                   | RESULT     | it exports no function f                        |
          export const = 1;                                     | SYNTAX     | SyntaxError: expected BindingIdentifier or BindingPattern | m.js:1:14
          throw new Error('at once');                           | THROWN     | Error: at once                                  | m.js:1:7
          import { g } from './m.js'; export const f = g;       | SYNTAX     | SyntaxError: The requested module './m.js' does not provide an export named 'g' | m.js:1:1
          """)
  void aModuleThatFailsSaysHowAndWhere(String module, Kind kind, String message, String place) {
    ScriptException e = failure(module);
    assertEquals(message, e.getMessage());
    assertEquals(kind, e.kind());
    assertEquals(Optional.ofNullable(place), e.place().map(Object::toString));
  }

  @Test
  void theProcessOutlivesModulesThatFail() throws Exception {
    for (String bad :
        List.of("for (;;) {}", "const a = []; for (;;) a.push(Array(1e5).fill(0.5));")) {
      failure("export const f = () => { " + bad + " };");
      assertEquals("1", call("export const f = () => 1;"));
    }
  }

  @Test
  void moreQuestionsThanAllowedAreNotAsked() throws Exception {
    String module =
        "export const f = (lens) => Promise.all([1, 2, 3, 4, 5, 6].map((n) => lens.ask({ n })));";
    try (ScriptModule opened = open(module)) {
      Asker lens =
          questions -> {
            throw new AssertionError("not to be asked");
          };
      ScriptException e =
          assertThrows(ScriptException.class, () -> opened.call("f", lens, List.of()));
      assertEquals("f asks more than 5 questions", e.getMessage());
    }
  }

  @Test
  void aQuestionIsAnObject() throws Exception {
    try (ScriptModule opened = open("export const f = (lens) => lens.ask('what?');")) {
      ScriptException e =
          assertThrows(
              ScriptException.class, () -> opened.call("f", questions -> questions, List.of()));
      assertEquals(
          "TypeError: lens.ask wants a question, an object, not \"what?\"", e.getMessage());
    }
  }

  @Test
  void aHostThatWasClosedStartsAgain() throws Exception {
    ModuleHost host = ModuleHost.create(ModuleLimits.STANDARD);
    assertFalse(host.started());
    for (int i = 0; i < 2; i++) {
      try (host) {
        ScriptModule module = host.open(single("export const f = () => 1;"), "m.js");
        assertEquals("1", module.call("f", List.of()).toString());
      }
      assertFalse(host.started());
    }
  }

  @Test
  void aProcessThatDiedIsReplaced() throws Exception {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    try (ModuleHost host = ModuleHost.create(ModuleLimits.STANDARD)) {
      ScriptModule module = host.open(single("export const f = () => 1;"), "m.js");
      List<ProcessHandle> started =
          ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
      assertEquals(1, started.size());
      started.getFirst().destroyForcibly();
      started.getFirst().onExit().get();
      assertThrows(ModuleHostException.class, () -> module.call("f", List.of()));
      ScriptModule again = host.open(single("export const f = () => 2;"), "m.js");
      assertEquals("2", again.call("f", List.of()).toString());
    }
  }

  @Test
  void aCallThatIsInterruptedLeavesNoReplyForTheNext() throws Exception {
    ModuleLimits patient = new ModuleLimits(Duration.ofSeconds(60), 1L << 40, 64, 100, 5);
    try (ModuleHost host = ModuleHost.create(patient)) {
      ScriptModule endless = host.open(single("export const f = () => { for (;;) {} };"), "m.js");
      AtomicReference<Exception> thrown = new AtomicReference<>();
      Thread caller =
          new Thread(
              () ->
                  thrown.set(
                      assertThrows(ModuleHostException.class, () -> endless.call("f", List.of()))));
      caller.start();
      caller.interrupt();
      caller.join();
      assertTrue(thrown.get().getMessage().startsWith("interrupted"), thrown.get().getMessage());
      ScriptModule next = host.open(single("export const f = () => 2;"), "m.js");
      assertEquals("2", next.call("f", List.of()).toString());
    }
  }

  @Test
  void theSourcesOfAFolderAreItsScripts() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("a.js"), "1");
    Files.writeString(folder.resolve("parts/b.js"), "2");
    Files.writeString(folder.resolve("note.md"), "3");
    Files.write(folder.resolve("latin.js"), new byte[] {'"', (byte) 0xfc, '"'});
    ModuleSources sources = ModuleSources.read(folder);
    assertEquals(Map.of("a.js", "1", "parts/b.js", "2"), sources.files());
    assertEquals(Map.of("latin.js", "it is not UTF-8"), sources.refused());
    assertNotEquals(sources.sha256("a.js"), sources.sha256("parts/b.js"));
    assertTrue(ModuleSources.read(folder.resolve("absent")).files().isEmpty());
  }

  private static String call(String module, String... arguments) throws Exception {
    List<JsonNode> values = new ArrayList<>();
    for (String argument : arguments) {
      values.add(JSON.readTree(argument));
    }
    try (ScriptModule opened = open(module)) {
      return opened.call("f", values).toString();
    }
  }

  /** How loading the module, or else calling its function f, fails. */
  private static ScriptException failure(String module) {
    return assertThrows(ScriptException.class, () -> call(module));
  }

  private static ScriptModule open(String module) throws ScriptException {
    return HOST.open(single(module), "m.js");
  }

  private static ModuleSources single(String module) {
    return sources(Map.of("m.js", module));
  }

  private static ModuleSources sources(Map<String, String> files) {
    return new ModuleSources(new TreeMap<>(files), new TreeMap<>());
  }
}
