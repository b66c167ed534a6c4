package dev.inkwell.local.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person of the demo. */
record DemoAuthor(String username, String displayName) {

    private static final int UNAUTHENTICATED = 401;

    /** An access token; the first time, the account is registered. */
    String signIn(Api auth, String password) {
        Api.Answer answer = session(auth, password);
        if (answer.status() == UNAUTHENTICATED) {
            register(auth, password);
            answer = session(auth, password);
        }
        if (!answer.succeeded()) {
            throw new StackException(username + " cannot sign in: " + answer.status() + " " + answer.body());
        }
        return answer.body().path("accessToken").asText();
    }

    private Api.Answer session(Api auth, String password) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        return auth.send(
                "POST", "/api/v1/sessions", request.put("login", username).put("password", password));
    }

    private void register(Api auth, String password) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("username", username)
                .put("email", username + "@demo.inkwell.localhost")
                .put("password", password);
        Api.Answer answer = auth.send("POST", "/api/v1/users", request);
        if (!answer.succeeded()) {
            throw new StackException(username + " cannot be registered: " + answer.status() + " " + answer.body());
        }
        ObjectNode name = JsonNodeFactory.instance.objectNode().put("displayName", displayName);
        setName(auth, password, name);
    }

    private void setName(Api auth, String password, ObjectNode name) {
        Api self = new Api(
                auth.base(), session(auth, password).body().path("accessToken").asText());
        self.send("PATCH", "/api/v1/me", name);
    }
}
