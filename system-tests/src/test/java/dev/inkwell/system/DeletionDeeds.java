package dev.inkwell.system;

import static org.assertj.core.api.Assertions.assertThat;

/** How accounts go, and how people take that back. */
final class DeletionDeeds {

    private DeletionDeeds() {}

    static final class Asking implements Deed {

        private final Newcomer person;
        private Person session;

        Asking(Newcomer person) {
            this.person = person;
        }

        @Override
        public void prepare() {
            session = person.registered().signedIn();
        }

        @Override
        public int act() {
            return person.askForDeletion(session).statusCode();
        }

        @Override
        public int acknowledgement() {
            return 202;
        }

        @Override
        public void check(boolean acknowledged) {
            boolean done = isDue(person);
            assertThat(done || !acknowledged).isTrue();
            assertThat(person.refresh(session).statusCode()).isEqualTo(done ? 401 : 200);
            if (done) {
                String token = person.mailedToken("withdraw-deletion");
                assertThat(person.keep(token).statusCode()).isEqualTo(204);
                Newcomer.isSpent(person.keep(token));
                assertThat(isDue(person)).isFalse();
            }
        }
    }

    static final class Withdrawing implements Deed {

        private final Newcomer person;
        private String token = "";

        Withdrawing(Newcomer person) {
            this.person = person;
        }

        @Override
        public void prepare() {
            Person session = person.registered().signedIn();
            person.askForDeletion(session).then().statusCode(202);
            token = person.mailedToken("withdraw-deletion");
        }

        @Override
        public int act() {
            return person.keep(token).statusCode();
        }

        @Override
        public int acknowledgement() {
            return 204;
        }

        @Override
        public void check(boolean acknowledged) {
            boolean done = !isDue(person);
            assertThat(done || !acknowledged).isTrue();
            assertThat(person.keep(token).statusCode()).isEqualTo(done ? 422 : 204);
            Newcomer.isSpent(person.keep(token));
            assertThat(isDue(person)).isFalse();
        }
    }

    static final class ByAdmin implements Deed {

        private final Newcomer person;
        private final Person admin;
        private Person session;
        private String address = "";

        ByAdmin(Newcomer person, Person admin) {
            this.person = person;
            this.admin = admin;
        }

        @Override
        public void prepare() {
            session = person.registered().signedIn();
            address = person.stack().auth() + "/api/v1/users/"
                    + person.me(session).path("id") + "?posts=keep";
        }

        @Override
        public int act() {
            return admin.request().delete(address).statusCode();
        }

        @Override
        public int acknowledgement() {
            return 204;
        }

        @Override
        public void check(boolean acknowledged) {
            boolean done = person.signIn(Person.PASSWORD).statusCode() == 401;
            assertThat(done || !acknowledged).isTrue();
            assertThat(person.refresh(session).statusCode()).isEqualTo(done ? 401 : 200);
            assertThat(act()).isEqualTo(done ? 404 : 204);
            assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(401);
            assertThat(person.register().statusCode()).as("the names are free").isEqualTo(201);
        }
    }

    private static boolean isDue(Newcomer person) {
        return person.me(person.signedIn()).path("deletionDueAt") != null;
    }
}
