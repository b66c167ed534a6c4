package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark 0.31.2, after sanitising: each looks as the specification says, or stands in a list that gives the reason. */
class CommonMarkSpecificationTest {
    private final ContentRenderer renderer = new ContentRenderer();
    private final List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());

    @Test
    void theExamplesThatDoNotSurviveAreTheOnesThatAreExplained() throws IOException {
        Set<Integer> explained = explainedDifferences();

        Set<Integer> differing = new TreeSet<>();
        for (int number = 1; number <= examples.size(); number++) {
            Example example = examples.get(number - 1);
            if (!survives(example)) {
                differing.add(number);
            }
        }

        assertThat(differing).isEqualTo(explained);
    }

    @Test
    void allExamplesOfTheSpecificationAreThere() {
        assertThat(examples).hasSize(652);
    }

    private boolean survives(Example example) {
        String ours =
                renderer.render(ContentFormat.MARKDOWN, example.getSource()).html();
        return VisibleStructure.of(ours)
                .equals(VisibleStructure.of(example.getHtml().replace('→', '\t')));
    }

    /** Lines of a reason and the numbers of the examples: {@code element-not-allowed: 150 163 ...}. */
    private static Set<Integer> explainedDifferences() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                CommonMarkSpecificationTest.class.getResourceAsStream("/content/commonmark-differences.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> List.of(
                            line.substring(line.indexOf(':') + 1).strip().split(" "))
                            .stream())
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
