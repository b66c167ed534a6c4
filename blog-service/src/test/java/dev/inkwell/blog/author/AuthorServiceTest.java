package dev.inkwell.blog.author;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import dev.inkwell.blog.testing.SettableClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorServiceTest {

    private static final class KnowsOne extends ProfileSource {

        KnowsOne() {
            super(null);
        }

        @Override
        List<Profile> byUsername(String username) {
            return List.of(new Profile("1", username, null, null, null, 1));
        }
    }

    private static final class CannotStore extends AuthorRepository {

        @Override
        Optional<Author> findByUsername(String username) {
            return Optional.empty();
        }

        @Override
        void store(Collection<Author> told) {
            throw new MongoTimeoutException("away");
        }
    }

    @Test
    void aFailureOfTheDatabaseIsNotAuthServices() {
        AuthorService authors = new AuthorService(new CannotStore(), new KnowsOne(), new SettableClock());

        assertThatThrownBy(() -> authors.byUsername("ada")).isInstanceOf(MongoTimeoutException.class);
    }
}
