package dev.inkwell.system;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do to have an account. */
final class RegistrationDeeds {

    private RegistrationDeeds() {}

    record Registering(Newcomer person) implements Deed {

        @Override
        public void prepare() {}

        @Override
        public int act() {
            return person.register().statusCode();
        }

        @Override
        public int acknowledgement() {
            return 201;
        }

        @Override
        public void check(boolean acknowledged) {
            int again = person.register().statusCode();
            assertThat(again).isIn(201, 409);
            assertThat(again == 409 || !acknowledged).isTrue();
            assertThat(person.me(person.signedIn()).jsonPath().getList("roles")).containsExactly("author");
            String token = person.mailedToken("verify-email");
            assertThat(person.verify(token).statusCode()).isEqualTo(204);
            Newcomer.isSpent(person.verify(token));
        }
    }

    static final class Verifying implements Deed {

        private final Newcomer person;
        private String token = "";

        Verifying(Newcomer person) {
            this.person = person;
        }

        @Override
        public void prepare() {
            token = person.registered().mailedToken("verify-email");
        }

        @Override
        public int act() {
            return person.verify(token).statusCode();
        }

        @Override
        public int acknowledgement() {
            return 204;
        }

        @Override
        public void check(boolean acknowledged) {
            boolean done = person.me(person.signedIn()).jsonPath().getBoolean("emailVerified");
            assertThat(done || !acknowledged).isTrue();
            assertThat(person.verify(token).statusCode()).isEqualTo(done ? 422 : 204);
            Newcomer.isSpent(person.verify(token));
        }
    }
}
