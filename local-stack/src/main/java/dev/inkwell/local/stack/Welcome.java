package dev.inkwell.local.stack;

/** What make run prints when all is ready: addresses, accounts, and lines to paste. */
final class Welcome {

    private static final String TEXT = """

            Inkwell is ready. Ctrl-C stops it; `make demo`, in another terminal, fills it.

              Open        {blog}
              API         {blog}/api/v1 (posts)
                          {auth}/api/v1 (accounts, sessions)
              Swagger UI  {blog}/q/swagger-ui
                          {auth}/q/swagger-ui
              Health      {blog}/q/health
                          {auth}/q/health
              Account     {admin} ({email}), password {password}
              Data, logs  {home}, {home}/logs
              Mails       {mails}

            Sign in as the administrator:

              curl -sS {auth}/api/v1/sessions -H 'Content-Type: application/json' \\
                -d '{"login": "{admin}", "password": "{password}"}'

            Register (username, email, password of 10 characters or more), sign in, write a post from a Markdown file,
            publish it, read it as a stranger:

              curl -sS {auth}/api/v1/users -H 'Content-Type: application/json' \\
                -d '{"username": "ada", "email": "ada@example.org", "password": "seven quiet herons"}'
              TOKEN=$(curl -sS {auth}/api/v1/sessions -H 'Content-Type: application/json' \\
                -d '{"login": "ada", "password": "seven quiet herons"}' |
                python3 -c 'import json, sys; print(json.load(sys.stdin)["accessToken"])')
              POST=$(python3 -c 'import json, sys; print(json.dumps({"title": "My first post", "body": open(sys.argv[1]).read()}))' \\
                README.md | curl -sS {blog}/api/v1/posts -H "Authorization: Bearer $TOKEN" \\
                -H 'Content-Type: application/json' --data-binary @- |
                python3 -c 'import json, sys; print(json.load(sys.stdin)["id"])')
              curl -sS -X PUT {blog}/api/v1/posts/$POST/publication -H "Authorization: Bearer $TOKEN" \\
                -H 'Content-Type: application/json' -d '{}'
              curl -sS {blog}/api/v1/posts/$POST
            """;

    private Welcome() {}

    static String to(Stack stack) {
        return TEXT.replace("{blog}", stack.blog().getFirst().url())
                .replace("{auth}", stack.auth().getFirst().url())
                .replace("{admin}", stack.adminUsername())
                .replace("{email}", stack.adminEmail())
                .replace("{password}", stack.adminPassword())
                .replace("{mails}", stack.mail().description())
                .replace("{home}", stack.settings().home().toString());
    }
}
