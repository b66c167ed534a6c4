package dev.inkwell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * auth-service is killed -9 while accounts come, change and go: whatever was acknowledged is there, nothing is there by half, each
 * mail arrives, and what is mailed works once.
 */
class AccountCrashTest {

    private static final int OF_EACH_KIND = 3;
    private static final int AT_ONCE = 12;
    private static final int MOST_DELETED_AT_ONCE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static RunningStack stack;
    private static Person admin;
    private static AccountTables tables;

    /** Cheap hashes leave most of a request's time to what it writes. */
    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(
                1,
                Map.of(
                        "INKWELL_PASSWORD_ARGON2_MEMORY_KIBIBYTES", "1024",
                        "INKWELL_PASSWORD_ARGON2_ITERATIONS", "1",
                        "INKWELL_THROTTLE_ADDRESS_FREE_ATTEMPTS", "1000000",
                        "INKWELL_THROTTLE_REGISTRATION_FREE_ATTEMPTS", "1000000",
                        "INKWELL_ACCOUNT_DELETION_INTERVAL", "1s"));
        admin = Person.signedIn(stack.auth(), "admin", "a password for tests only");
        tables = new AccountTables(stack.endpoints());
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void nothingIsDoneByHalf(int acknowledgedBefore) throws Exception {
        List<Deed> deeds = someOfEachKind(new Random(acknowledgedBefore));
        forEach(deeds, Deed::prepare);

        Set<Deed> acknowledged = killInTheMiddleOf(deeds, acknowledgedBefore);

        tables.retryNow();
        assertThat(tables.incomplete()).isZero();
        assertThat(tables.notGone()).isZero();
        forEach(deeds, deed -> deed.check(acknowledged.contains(deed)));
        assertThat(tables.incomplete()).isZero();
        assertThat(tables.notGone()).isZero();
    }

    @Test
    void deletionsThatAreDueAreCarriedOutOnceWhateverIsKilledMeanwhile() throws Exception {
        List<Newcomer> leaving = Collections.nCopies(MOST_DELETED_AT_ONCE, 0).stream()
                .map(i -> new Newcomer(stack))
                .toList();
        forEach(leaving, person -> person.askForDeletion(person.registered().signedIn()));
        long before = tables.deleted();
        tables.endGraceOfDeletions();

        for (int killed = 1; killed <= 2; killed++) {
            long next = Math.min(tables.deleted() + 5, before + MOST_DELETED_AT_ONCE);
            await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> tables.deleted() >= next);
            stack.crash("auth");
            assertThat(tables.notGone()).isZero();
        }

        await().atMost(PATIENCE).until(() -> tables.deleted() == before + MOST_DELETED_AT_ONCE);
        assertThat(tables.notGone()).isZero();
        assertThat(leaving.getFirst().signIn(Person.PASSWORD).statusCode()).isEqualTo(401);
    }

    private static List<Deed> someOfEachKind(Random order) {
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            deeds.add(new RegistrationDeeds.Registering(new Newcomer(stack)));
            deeds.add(new RegistrationDeeds.Verifying(new Newcomer(stack)));
            deeds.add(new ResetDeeds.Asking(new Newcomer(stack)));
            deeds.add(new ResetDeeds.Completing(new Newcomer(stack)));
            deeds.add(new DeletionDeeds.Asking(new Newcomer(stack)));
            deeds.add(new DeletionDeeds.Withdrawing(new Newcomer(stack)));
            deeds.add(new DeletionDeeds.ByAdmin(new Newcomer(stack), admin));
        }
        Collections.shuffle(deeds, order);
        return deeds;
    }

    /** The kill comes as soon as so many are acknowledged: as many more as run at once are under way. */
    private static Set<Deed> killInTheMiddleOf(List<Deed> deeds, int acknowledgedBefore) throws Exception {
        Set<Deed> acknowledged = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> acts = deeds.stream()
                    .map(deed -> threads.submit(() -> act(deed, acknowledged)))
                    .toList();
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> acknowledged.size() >= acknowledgedBefore);
            stack.crash("auth");
            for (Future<?> act : acts) {
                act.get();
            }
        }
        assertThat(acknowledged).as("the kill came in the middle").hasSizeLessThan(deeds.size());
        return acknowledged;
    }

    /** REST Assured throws the checked exception of a broken connection undeclared: that is no acknowledgement. */
    private static void act(Deed deed, Set<Deed> acknowledged) {
        try {
            assertThat(deed.act()).isEqualTo(deed.acknowledgement());
            acknowledged.add(deed);
        } catch (Exception e) {
            if (!(e instanceof IOException)) {
                throw e;
            }
        }
    }

    private static <T> void forEach(List<T> items, Consumer<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> running = items.stream()
                    .map(item -> threads.submit(() -> work.accept(item)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
