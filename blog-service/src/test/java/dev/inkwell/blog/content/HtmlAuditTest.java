package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit that the other tests trust can itself fail. */
class HtmlAuditTest {
    @Test
    void aSanitiserThatDoesNothingWouldBeCaught() {
        var payloads = XssCorpus.payloads();

        long caught = payloads.stream()
                .filter(payload -> XssCorpus.htmlWith(payload).stream()
                        .anyMatch(html -> !HtmlAudit.findings(html).isEmpty()))
                .count();
        long caughtAlone = payloads.stream()
                .filter(payload -> !HtmlAudit.findings(payload).isEmpty())
                .count();

        assertThat(caught).isEqualTo(payloads.size());
        assertThat(caughtAlone).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<svg></svg>",
                "<p onclick=x>",
                "<p style=x>",
                "<p id=location>",
                "<a name=x>",
                "<a href=javascript:x>",
                "<a href='java&#10;script:x'>",
                "<a href='&#1;javascript:x'>",
                "<img src=data:x>",
                "<img srcset=x>",
                "<iframe srcdoc=x>",
                "<input type=text>",
                "<input type=checkbox>",
                "<p class=modal>"
            })
    void eachRuleFindsItsBreach(String html) {
        assertThat(HtmlAudit.findings(html)).isNotEmpty();
    }

    @Test
    void goodHtmlHasNoFindings() {
        assertThat(
                        HtmlAudit.findings(
                                "<p><a href='https://example.com/a:b' rel='ugc'>a</a> <a href='mailto:a@example.com'>b</a><img src=/x alt=y></p>"))
                .isEmpty();
    }
}
