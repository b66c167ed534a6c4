package dev.inkwell.auth.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionSecretsTest {

    @Test
    void whatIsMissingIsNamedInOneSentence() {
        Optional<String> complaint =
                ProductionSecrets.complaint(name -> name.startsWith("QUARKUS") ? Optional.of("set") : Optional.empty());

        assertThat(complaint).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("INKWELL_KEY_ENCRYPTION_KEY", "INKWELL_BLOG_CLIENT_SECRET", "INKWELL_TOKEN_ISSUER")
                .contains("openssl rand -base64 32")
                .doesNotContain("QUARKUS", "\n"));
    }

    @Test
    void aMissingMailServerIsNamedWithItsSender() {
        Optional<String> complaint =
                ProductionSecrets.complaint(name -> name.contains("MAILER") ? Optional.empty() : Optional.of("set"));

        assertThat(complaint)
                .hasValue(
                        "auth-service can't start in production without QUARKUS_MAILER_HOST (the mail server that takes this"
                                + " service's mails), QUARKUS_MAILER_FROM (their sender, such as Inkwell <no-reply@example.com>).");
    }

    @Test
    void nothingIsSaidWhereAllIsThere() {
        assertThat(ProductionSecrets.complaint(name -> Optional.of("set"))).isEmpty();
    }
}
