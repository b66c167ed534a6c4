package dev.inkwell.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * endpoints.json: where a running stack is, for tools. It is there only while all parts are ready, has
 * {@code {blog, auth, postgresql: {url, user, password}, mongodb: {url, database}, pids: {blog, auth, postgresql, mongodb}}}, the
 * folder {@code mailbox} unless mails are sent away, and lists every replica as {@code replicas: {blog: [{url, pid}], auth: [...]}}.
 */
final class Endpoints {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Endpoints() {}

    static Path file(Path home) {
        return home.resolve("endpoints.json");
    }

    static void write(Stack stack) {
        Path file = file(stack.settings().home());
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(describe(stack)) + "\n");
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    static JsonNode read(Path home) {
        try {
            return JSON.readTree(Files.readString(file(home)));
        } catch (IOException e) {
            throw new StackException("No running Inkwell in " + home + ": start it with `make run` first.", e);
        }
    }

    private static ObjectNode describe(Stack stack) {
        ObjectNode json = JSON.createObjectNode();
        json.put("blog", stack.blog().getFirst().url());
        json.put("auth", stack.auth().getFirst().url());
        Map<String, String> databases = stack.databases().environment();
        json.putObject("postgresql")
                .put("url", databases.get(Databases.POSTGRESQL_URL))
                .put("user", databases.get(Databases.POSTGRESQL_USER))
                .put("password", databases.get(Databases.POSTGRESQL_PASSWORD));
        json.putObject("mongodb")
                .put("url", databases.get(Databases.MONGODB_URL))
                .put("database", databases.get(Databases.MONGODB_DATABASE));
        stack.mail()
                .mailbox()
                .ifPresent(_ -> json.put(
                        "mailbox", Home.mailbox(stack.settings().home()).toString()));
        ObjectNode pids = json.putObject("pids");
        stack.parts().forEach(part -> pids.put(part.name(), part.pid()));
        ObjectNode replicas = json.putObject("replicas");
        addReplicas(replicas, "blog", stack.blog());
        addReplicas(replicas, "auth", stack.auth());
        return json;
    }

    private static void addReplicas(ObjectNode json, String service, List<Replica> replicas) {
        replicas.forEach(replica ->
                json.withArray(service).addObject().put("url", replica.url()).put("pid", replica.pid()));
    }
}
