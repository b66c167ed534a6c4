package dev.inkwell.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the project's own Markdown files, as a post.
 *
 * @param slug made of its path, so that the same file is the same post in every run
 * @param title its first heading
 * @param body what follows the heading
 * @param tags the folders that it is in
 */
record DemoDocument(String slug, String title, String body, List<String> tags) {

    /** README.md and all Markdown below docs, in the order of their paths. */
    static List<DemoDocument> of(Path project) throws IOException {
        Path docs = project.resolve("docs");
        try (Stream<Path> files = Files.isDirectory(docs) ? Files.walk(docs) : Stream.empty()) {
            return Stream.concat(Stream.of(project.resolve("README.md")), files.sorted())
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(".md"))
                    .map(file -> read(project, file))
                    .toList();
        }
    }

    private static DemoDocument read(Path project, Path file) {
        try {
            return parse(project.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static DemoDocument parse(Path path, String text) {
        String name = path.toString().replaceFirst("\\.md$", "");
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String[] lines = text.strip().split("\n", 2);
        boolean headed = lines[0].startsWith("# ");
        String title = headed ? lines[0].substring(2).strip() : name;
        String body = headed && lines.length == 2 ? lines[1].strip() : text;
        return new DemoDocument(slug, title, body, tags(path));
    }

    private static List<String> tags(Path path) {
        List<String> folders = Stream.iterate(path.getParent(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.getFileName().toString().toLowerCase(Locale.ROOT))
                .toList();
        return Stream.concat(Stream.of("inkwell"), folders.stream()).distinct().toList();
    }
}
