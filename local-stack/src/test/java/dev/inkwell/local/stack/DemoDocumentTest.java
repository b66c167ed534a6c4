package dev.inkwell.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDocumentTest {

    @Test
    void theFirstHeadingIsTheTitleAndTheFoldersAreTags() {
        DemoDocument document = DemoDocument.parse(Path.of("docs/adr/0001-Use_it.md"), "# Use it\n\nBecause.\n");

        assertThat(document)
                .isEqualTo(new DemoDocument(
                        "docs-adr-0001-use-it", "Use it", "Because.", List.of("inkwell", "adr", "docs")));
    }

    @Test
    void aFileWithoutAHeadingIsCalledByItsPath() {
        DemoDocument document = DemoDocument.parse(Path.of("README.md"), "Words.\n");

        assertThat(document).isEqualTo(new DemoDocument("readme", "README", "Words.\n", List.of("inkwell")));
    }
}
