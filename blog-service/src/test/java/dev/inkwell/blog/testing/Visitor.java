package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who reads in a browser.
 *
 * @param address as a trusted proxy tells it
 */
public record Visitor(String address, String browser) {

    public static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public static final String SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Safari/605.1.15";

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** One from an address of their own. */
    public static Visitor fromElsewhere() {
        int number = NEXT.incrementAndGet();
        return new Visitor("198.51.%d.%d".formatted(number / 256, number % 256), FIREFOX);
    }

    public Visitor with(String otherBrowser) {
        return new Visitor(address, otherBrowser);
    }

    public void views(WrittenPost post) {
        request().post(post.path() + "/views").then().statusCode(202);
    }

    public RequestSpecification request() {
        return in(given());
    }

    /** What a signed-in person sends from this browser. */
    public RequestSpecification as(Person person) {
        return in(person.request());
    }

    private RequestSpecification in(RequestSpecification request) {
        return request.header("User-Agent", browser).header("X-Forwarded-For", address);
    }
}
