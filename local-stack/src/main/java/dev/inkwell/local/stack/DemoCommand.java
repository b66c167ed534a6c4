package dev.inkwell.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fills a running stack with the project's own documents, by three authors. A second run finds all there and adds nothing. */
final class DemoCommand {

    private static final List<DemoAuthor> AUTHORS = List.of(
            new DemoAuthor("katherine", "Katherine Johnson"),
            new DemoAuthor("grace", "Grace Hopper"),
            new DemoAuthor("barbara", "Barbara Liskov"));
    private static final int ONE_IN_THIS_MANY_STAYS_A_DRAFT = 4;

    private final Path project;
    private final JsonNode endpoints;
    private final Secrets secrets;

    DemoCommand(Path project, Path home, Map<String, String> environment) {
        this.project = project;
        this.endpoints = Endpoints.read(home);
        this.secrets = new Secrets(home.resolve("secrets"), environment);
    }

    void run() throws IOException {
        Api auth = new Api(endpoints.path("auth").asText(), "");
        String password = secrets.demoPassword();
        List<Api> writers = AUTHORS.stream()
                .map(author -> new Api(endpoints.path("blog").asText(), author.signIn(auth, password)))
                .toList();
        List<DemoDocument> documents = DemoDocument.of(project);
        int made = 0;
        for (DemoDocument document : documents) {
            // By the slug, so that a document that is added later moves no other to another author.
            int number = Math.floorMod(document.slug().hashCode(), writers.size() * ONE_IN_THIS_MANY_STAYS_A_DRAFT);
            boolean published = number / writers.size() != 0;
            made += post(writers.get(number % writers.size()), document, published) ? 1 : 0;
        }
        System.out.println(made + " posts made, " + (documents.size() - made) + " were there; the authors "
                + String.join(", ", AUTHORS.stream().map(DemoAuthor::username).toList()) + " sign in with " + password);
    }

    /** Whether it had to be made. */
    private static boolean post(Api writer, DemoDocument document, boolean published) {
        if (writer.get("/api/v1/posts/" + document.slug()).succeeded()) {
            return false;
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("title", document.title()).put("body", document.body()).put("slug", document.slug());
        document.tags().forEach(request.putArray("tags")::add);
        Api.Answer answer = writer.send("POST", "/api/v1/posts", request);
        if (answer.body().path("code").asText().equals("slug-taken")) {
            return false;
        }
        String id = accepted(document, answer).path("id").asText();
        if (published) {
            ObjectNode now = JsonNodeFactory.instance.objectNode();
            accepted(document, writer.send("PUT", "/api/v1/posts/" + id + "/publication", now));
        }
        System.out.println(
                (published ? "published  " : "draft      ") + writer.base() + "/api/v1/posts/" + document.slug());
        return true;
    }

    private static JsonNode accepted(DemoDocument document, Api.Answer answer) {
        if (!answer.succeeded()) {
            throw new StackException(
                    "The post " + document.slug() + " was refused: " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
