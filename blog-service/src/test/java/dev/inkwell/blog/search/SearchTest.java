package dev.inkwell.blog.search;

import static dev.inkwell.blog.testing.Searches.byStranger;
import static dev.inkwell.blog.testing.Searches.found;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Searches;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by which words. */
@QuarkusTest
class SearchTest extends BlogTest {

    private final Person author = Person.author();
    private final String own = Searches.ownWord();

    private WrittenPost published(Map<String, ?> more) {
        Map<String, Object> post = new HashMap<>(Map.of("status", "published"));
        post.putAll(more);
        return WrittenPost.by(author, post);
    }

    private WrittenPost saying(String body) {
        return published(Map.of("body", body + " " + own));
    }

    @Test
    void wordsAreFoundInAnyFormAndAllOfThemAreThere() {
        WrittenPost both = saying("Herons were **stand**ing in the [water](https://address.example/).");
        WrittenPost one = saying("A heron flew.");

        assertThat(found(byStranger(own + " heron"))).containsExactlyInAnyOrder(both.id(), one.id());
        assertThat(found(byStranger(own + " Stands the HERON"))).containsExactly(both.id());
        assertThat(found(byStranger(own + " address"))).isEmpty();
        assertThat(found(byStranger(own + " strong"))).isEmpty();
    }

    @Test
    void titleCountsMoreThanTagsThanExcerptThanText() {
        WrittenPost inText = saying("Herons wade. ".repeat(50));
        WrittenPost inExcerpt = published(Map.of("excerpt", own));
        WrittenPost inTags = published(Map.of("tags", List.of(own)));
        WrittenPost inTitle = published(Map.of("title", own));

        assertThat(found(byStranger(own))).containsExactly(inTitle.id(), inTags.id(), inExcerpt.id(), inText.id());
    }

    @Test
    void phrasesAreFoundAsTheyStandAndExcludedWordsAreNot() {
        WrittenPost quick = saying("The quick brown fox of state-of-the-art.");
        WrittenPost brown = saying("The brown quick fox, and a hare.");

        assertThat(found(byStranger(own + " \"quick brown\""))).containsExactly(quick.id());
        assertThat(found(byStranger(own + " “Quick Brown”"))).containsExactly(quick.id());
        assertThat(found(byStranger(own + " \"uick brow\""))).isEmpty();
        assertThat(found(byStranger(own + " state-of-the-art"))).containsExactly(quick.id());
        assertThat(found(byStranger(own + " fox -hares"))).containsExactly(quick.id());
        assertThat(found(byStranger(own + " -\"quick brown\""))).containsExactly(brown.id());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Crème brûlée, creme brulee",
        "en, Creme brulee, crème brûlée",
        "de, Zwei alte Häuser, haus",
        "fr, Pour l'éléphant, elephants",
        "pt-BR, Uma canção, cancao",
        "ja, 東京都の天気, 天気",
        "zh-Hant, 我愛北京天安門, \"北京天安門\"",
        "tlh, nuqneH, nuqneh",
        "mn, Монгол хэл, хэл",
    })
    void languagesAreReadByTheirRulesAndNoneIsRefused(String language, String body, String q) {
        WrittenPost post = published(Map.of("language", language, "body", body + "\n\n" + own));

        assertThat(found(byStranger(own + " " + q))).containsExactly(post.id());
    }

    @Test
    void whatWasEditedIsFoundByWhatItSaysNow() {
        WrittenPost post = saying("Egrets.");

        author.request()
                .header("If-Match", "*")
                .body(Map.of("body", "Storks " + own, "tags", List.of("wading")))
                .patch(post.path())
                .then()
                .statusCode(200);

        assertThat(found(byStranger(own + " egret"))).isEmpty();
        assertThat(found(byStranger(own + " stork wading"))).containsExactly(post.id());
    }

    @Test
    void fragmentsMarkWhatWasFoundAndEscapeAllElse() {
        published(Map.of("title", "Herons & <b>storks</b>", "body", "`if (a < b && c)` then\nherons " + own));

        byStranger(own + " heron")
                .then()
                .body("items[0].highlights.title", equalTo("<mark>Herons</mark> &amp; &lt;b&gt;storks&lt;/b&gt;"))
                .body("items[0].highlights.fragments[0]", containsString("if (a &lt; b &amp;&amp; c) then"))
                .body("items[0].highlights.fragments[0]", containsString("<mark>herons</mark> <mark>" + own));
    }

    @Test
    void fragmentsAreShortWhereTheTextIsLong() {
        String filling = "Water is what they wade in. ".repeat(200);
        saying(filling + "Here a heron stands. " + filling);

        List<String> fragments = byStranger(own + " heron").path("items[0].highlights.fragments");

        assertThat(fragments).hasSize(2).allSatisfy(fragment -> assertThat(fragment.length())
                .isLessThan(300));
        assertThat(fragments.getFirst())
                .startsWith("…")
                .contains("<mark>heron</mark> stands")
                .endsWith("…");
    }

    @Test
    void aPostOfVeryManyDifferentWordsIsFoundByTheFirst() {
        String words = IntStream.range(0, 110_000)
                .mapToObj(i -> Integer.toString(i + 60_466_176, 36))
                .collect(Collectors.joining(" "));
        WrittenPost post = published(Map.of("body", own + " " + words));

        assertThat(found(byStranger(own + " " + Integer.toString(60_466_176 + 9_000, 36))))
                .containsExactly(post.id());
    }

    @Test
    void facetsTellHowAllThatMatchIsSpread() {
        Person other = Person.author();
        String tag = "t" + UUID.randomUUID().toString().substring(0, 8);
        published(Map.of("body", own, "tags", List.of(tag, "common")));
        published(Map.of("body", own, "tags", List.of("common")));
        WrittenPost others = WrittenPost.by(other, Map.of("status", "published", "body", own));
        other.request()
                .body(Map.of("at", "2019-05-04T23:30:00Z"))
                .put(others.publicationPath())
                .then()
                .statusCode(200);

        var page = Searches.by(given(), own, Map.of("limit", 1));

        page.then()
                .body("total", equalTo(3))
                .body("facets.tags.tag", contains("common", tag))
                .body("facets.tags.posts", contains(2, 1))
                .body("facets.authors.author.username", contains(author.username(), other.username()))
                .body("facets.authors.posts", contains(2, 1))
                .body("facets.years.posts", contains(2, 1))
                .body("facets.years[1].year", equalTo(2019));
        assertThat(found(only(Map.of("tag", tag)))).hasSize(1);
        assertThat(found(only(Map.of("author", other.username())))).containsExactly(others.id());
        assertThat(found(only(Map.of("author", "nobody-at-all")))).isEmpty();
        assertThat(found(only(Map.of("to", "2019-05-04")))).containsExactly(others.id());
        assertThat(found(only(Map.of("from", "2019-05-04", "to", "2019-05-04"))))
                .containsExactly(others.id());
        assertThat(found(only(Map.of("from", "2019-05-05")))).hasSize(2);
    }

    private Response only(Map<String, ?> filter) {
        return Searches.by(given(), own, filter);
    }
}
