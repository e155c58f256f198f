package org.vitrine.article;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The formats of files that an article may publish beside its page, by the ends of their names.
 * None of them is one that a browser runs: no HTML, no SVG, no XML, no JavaScript. Names that end
 * in {@code .gz} or {@code .br} are not among them but for {@code .tgz}, for a site's own
 * compressed files are named so.
 */
public final class Downloads {
  private static final String TEXT = "text/plain;charset=utf-8";
  private static final String BYTES = "application/octet-stream";

  private static final Set<String> SHOWN =
      Set.of("pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "mp4", "webm", "mp3", "ogg");

  private static final SortedMap<String, String> TYPES = types();

  private Downloads() {}

  /** The media type of a file by its name; empty for one that is not published. */
  public static Optional<String> mediaType(String name) {
    return Optional.ofNullable(TYPES.get(extension(name)));
  }

  /** Whether browsers show such a file in a page of its own. */
  public static boolean isShown(String name) {
    return SHOWN.contains(extension(name));
  }

  /** What names may end in, without the dot. */
  public static SortedSet<String> extensions() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(TYPES.keySet()));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static SortedMap<String, String> types() {
    SortedMap<String, String> types = new TreeMap<>();
    for (String code :
        "c cc cpp cu f90 go h hpp hs java jl kt lua m ml py r rmd rs rst scala sh sql tex toml txt"
            .split(" ", -1)) {
      types.put(code, TEXT);
    }
    for (String data :
        "7z arrow bin bz2 db docx feather h5 hdf5 mat nc npy npz ods odt onnx parquet pptx rds"
            .split(" ", -1)) {
      types.put(data, BYTES);
    }
    for (String data : "safetensors sqlite tar xlsx xz zst".split(" ", -1)) {
      types.put(data, BYTES);
    }
    types.put("bib", "application/x-bibtex;charset=utf-8");
    types.put("csv", "text/csv");
    types.put("geojson", "application/geo+json");
    types.put("ipynb", "application/x-ipynb+json");
    types.put("json", "application/json");
    types.put("jsonl", "application/jsonl");
    types.put("md", "text/markdown;charset=utf-8");
    types.put("qmd", "text/markdown;charset=utf-8");
    types.put("ris", "application/x-research-info-systems");
    types.put("tgz", "application/gzip");
    types.put("tsv", "text/tab-separated-values");
    types.put("yaml", "application/yaml");
    types.put("yml", "application/yaml");
    types.put("zip", "application/zip");
    types.put("pdf", "application/pdf");
    types.put("png", "image/png");
    types.put("jpg", "image/jpeg");
    types.put("jpeg", "image/jpeg");
    types.put("gif", "image/gif");
    types.put("webp", "image/webp");
    types.put("avif", "image/avif");
    types.put("mp4", "video/mp4");
    types.put("webm", "video/webm");
    types.put("mp3", "audio/mpeg");
    types.put("ogg", "audio/ogg");
    types.put("wav", "audio/wav");
    return Collections.unmodifiableSortedMap(types);
  }
}
