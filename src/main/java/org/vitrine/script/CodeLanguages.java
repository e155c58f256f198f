package org.vitrine.script;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The languages that code is coloured in, and their other names. */
public final class CodeLanguages {
  /**
   * Prism's components in an order in which each finds what it builds on. All are loaded, always:
   * Markdown colours the code blocks inside it in the languages that happen to be loaded.
   */
  static final List<String> COMPONENTS =
      List.of(
          "markup",
          "css",
          "clike",
          "regex",
          "javascript",
          "typescript",
          "jsx",
          "tsx",
          "json",
          "yaml",
          "toml",
          "ini",
          "bash",
          "shell-session",
          "powershell",
          "python",
          "r",
          "julia",
          "matlab",
          "java",
          "kotlin",
          "scala",
          "c",
          "cpp",
          "csharp",
          "go",
          "rust",
          "swift",
          "haskell",
          "lua",
          "ruby",
          "sql",
          "latex",
          "diff",
          "docker",
          "makefile",
          "http",
          "markdown");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("html", "markup"),
          entry("xml", "markup"),
          entry("svg", "markup"),
          entry("mathml", "markup"),
          entry("js", "javascript"),
          entry("mjs", "javascript"),
          entry("ts", "typescript"),
          entry("jsonc", "json"),
          entry("yml", "yaml"),
          entry("sh", "bash"),
          entry("shell", "bash"),
          entry("zsh", "bash"),
          entry("console", "shell-session"),
          entry("shellsession", "shell-session"),
          entry("ps1", "powershell"),
          entry("py", "python"),
          entry("python3", "python"),
          entry("jl", "julia"),
          entry("kt", "kotlin"),
          entry("h", "c"),
          entry("c++", "cpp"),
          entry("cc", "cpp"),
          entry("hpp", "cpp"),
          entry("cs", "csharp"),
          entry("c#", "csharp"),
          entry("golang", "go"),
          entry("rs", "rust"),
          entry("hs", "haskell"),
          entry("rb", "ruby"),
          entry("tex", "latex"),
          entry("patch", "diff"),
          entry("dockerfile", "docker"),
          entry("make", "makefile"),
          entry("md", "markdown"));

  /** What an author writes who wants no colours. */
  private static final Set<String> PLAIN =
      Set.of("", "text", "txt", "plain", "plaintext", "none", "output");

  private CodeLanguages() {}

  /** Whether the language is coloured, or plain by intent. */
  public static boolean isKnown(String language) {
    return PLAIN.contains(language.strip().toLowerCase(Locale.ROOT)) || find(language).isPresent();
  }

  /** Of the languages that are coloured. */
  public static SortedSet<String> names() {
    return new TreeSet<>(COMPONENTS);
  }

  /** Prism's name of the language; empty where it is none that is coloured. */
  static Optional<String> find(String language) {
    String lower = language.strip().toLowerCase(Locale.ROOT);
    String name = ALIASES.getOrDefault(lower, lower);
    return COMPONENTS.contains(name) ? Optional.of(name) : Optional.empty();
  }
}
