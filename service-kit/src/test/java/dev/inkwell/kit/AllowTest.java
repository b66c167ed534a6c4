package dev.inkwell.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AllowTest {

    private static final List<String> METHODS =
            List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE", "PROPFIND");

    private static Response send(String method, String path) {
        return given().contentType("application/json").body("{}").request(method, path);
    }

    private static Set<String> allowed(Response response) {
        return new TreeSet<>(Arrays.asList(response.header("Allow").split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/notes        | GET HEAD OPTIONS POST",
                "/notes/       | GET HEAD OPTIONS POST",
                "/notes/1      | GET HEAD OPTIONS PATCH",
                "/notes/starred | GET HEAD OPTIONS PATCH",
                "/notes/1/star | DELETE OPTIONS PUT",
            })
    void whatIsAllowedIsWhatIsTaken(String path, String methods) {
        Set<String> expected = new TreeSet<>(List.of(methods.split(" ")));

        Response options = given().request("OPTIONS", path);

        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(allowed(options)).isEqualTo(expected);
        assertThat(options.asByteArray()).isEmpty();
        for (String method : METHODS) {
            Response answer = send(method, path);
            assertThat(answer.statusCode() != 405).as(method).isEqualTo(expected.contains(method));
            if (answer.statusCode() == 405) {
                assertThat(allowed(answer)).as(method).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingIsAllowedWhereNothingIs() {
        for (String path : List.of("/nowhere", "/notes/1/nowhere", "/notes//star")) {
            given().request("OPTIONS", path).then().statusCode(404).body("code", equalTo("not-found"));
        }
    }
}
