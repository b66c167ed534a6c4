package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks for pages as a browser does that is not led on. */
public final class Browser {

    private Browser() {}

    public static RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public static Response get(String path) {
        return request().get(path);
    }

    public static Document page(String path) {
        Response response = get(path);
        response.then().statusCode(200).contentType("text/html;charset=UTF-8");
        return Jsoup.parse(response.asString(), "http://here.test" + path);
    }
}
