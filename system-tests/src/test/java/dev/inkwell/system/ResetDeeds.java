package dev.inkwell.system;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do who have lost their password. */
final class ResetDeeds {

    private static final String NEW_PASSWORD = "eight loud cranes";
    private static final String NEWER_PASSWORD = "nine shy bitterns";

    private ResetDeeds() {}

    record Asking(Newcomer person) implements Deed {

        @Override
        public void prepare() {
            person.registered();
        }

        @Override
        public int act() {
            return person.askForReset().statusCode();
        }

        @Override
        public int acknowledgement() {
            return 202;
        }

        @Override
        public void check(boolean acknowledged) {
            if (!acknowledged) {
                assertThat(person.askForReset().statusCode()).isEqualTo(202);
            }
            String token = person.mailedToken("reset-password");
            assertThat(person.reset(token, NEW_PASSWORD).statusCode()).isEqualTo(204);
            Newcomer.isSpent(person.reset(token, NEWER_PASSWORD));
            assertThat(person.signIn(NEW_PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    static final class Completing implements Deed {

        private final Newcomer person;
        private Person session;
        private String token = "";

        Completing(Newcomer person) {
            this.person = person;
        }

        @Override
        public void prepare() {
            session = person.registered().signedIn();
            person.askForReset().then().statusCode(202);
            token = person.mailedToken("reset-password");
        }

        @Override
        public int act() {
            return person.reset(token, NEW_PASSWORD).statusCode();
        }

        @Override
        public int acknowledgement() {
            return 204;
        }

        @Override
        public void check(boolean acknowledged) {
            boolean done = person.signIn(NEW_PASSWORD).statusCode() == 200;
            assertThat(done || !acknowledged).isTrue();
            assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(done ? 401 : 200);
            assertThat(person.refresh(session).statusCode()).isEqualTo(done ? 401 : 200);
            assertThat(person.reset(token, NEWER_PASSWORD).statusCode()).isEqualTo(done ? 422 : 204);
            Newcomer.isSpent(person.reset(token, NEWER_PASSWORD));
            assertThat(person.signIn(done ? NEW_PASSWORD : NEWER_PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }
}
