package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some of what `make real-posts` brings into a running system: posts as people write them. */
class RealPostsTest {

    private final ContentRenderer renderer = new ContentRenderer();

    static List<Path> posts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(RealPostsTest.class.getResource("/content/real"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("SOURCE.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void isRenderedAsByTheReference(Path post) throws IOException {
        Path reference = Path.of(post.toString().replaceFirst("md$", "html"));

        String html =
                renderer.render(ContentFormat.MARKDOWN, Files.readString(post)).html();

        assertThat(VisibleStructure.of(html.replace(Fragments.PREFIX, "")))
                .isEqualTo(VisibleStructure.of(withoutData(Files.readString(reference))));
    }

    /** Attributes for scripts are taken out. */
    private static String withoutData(String html) {
        return html.replaceAll(" data-[a-z-]+(=\"[^\"]*\")?", "");
    }
}
