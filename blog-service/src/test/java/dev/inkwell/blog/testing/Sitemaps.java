package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import java.util.List;

/** The sitemap as a search engine reads it. */
public final class Sitemaps {

    private static final String SERVICE = "https://blog.example.org";

    private Sitemaps() {}

    /** The paths of its pages, as its index names them. */
    public static List<String> pages() {
        List<String> addresses = given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .extract()
                .xmlPath()
                .getList("sitemapindex.sitemap.loc", String.class);
        return addresses.stream().map(address -> address.replace(SERVICE, "")).toList();
    }

    /** The addresses that a page has. */
    public static List<String> posts(String page) {
        return given().get(page).then().statusCode(200).extract().xmlPath().getList("urlset.url.loc", String.class);
    }
}
