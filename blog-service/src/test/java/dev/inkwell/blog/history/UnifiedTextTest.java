package dev.inkwell.blog.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedTextTest {

    private static String lines(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining("\n"));
    }

    @Test
    void whatStaysIsShownAroundWhatChanges() {
        String unified = UnifiedText.of("a", "1\n2\n3\n4\n5\n6\n7\n8\n9", "b", "1\n2\n3\n4\nfive\n6\n7\n8\n9");

        assertThat(unified).isEqualTo("""
                --- a
                +++ b
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8""");
    }

    @Test
    void textsOfManyLinesWithNothingInCommonAreReplacedAsAWhole() {
        String unified = UnifiedText.of("a", lines(100_000, "a"), "b", lines(100_000, "b"));

        assertThat(unified.lines()).hasSize(200_003).contains("@@ -1,100000 +1,100000 @@");
    }

    @Test
    void aChangeInALongTextIsShownAlone() {
        String unified = UnifiedText.of("a", lines(100_000, "a"), "b", lines(100_000, "a") + "\nend");

        assertThat(unified.lines().filter(line -> line.startsWith("+"))).containsExactly("+++ b", "+end");
    }
}
