package dev.inkwell.blog.author;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Authors, whether auth-service answers or not: it tells of each change by itself, and only who is not known yet is asked for. */
@ApplicationScoped
public class AuthorService {

    private static final Logger LOG = Logger.getLogger(AuthorService.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_-]{3,40}");

    private final AuthorRepository authors;
    private final ProfileSource source;
    private final Clock clock;

    AuthorService(AuthorRepository authors, ProfileSource source, Clock clock) {
        this.authors = authors;
        this.source = source;
        this.clock = clock;
    }

    /** Takes what auth-service tells of accounts by itself, where it is newer than what is known. */
    public void take(Collection<Author> told) {
        authors.store(told);
    }

    /** auth-service has gone back to an older state: from now on what it tells is newer, except that who was deleted stays so. */
    public void forgetVersions() {
        authors.forgetVersions();
    }

    /** The authors of these ids, in one query; each id has one, if need be one that shows just the id. */
    public Map<String, Author> byIds(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        Map<String, Author> found = authors.byIds(wanted).stream()
                .collect(Collectors.toMap(Author::id, author -> author, (one, other) -> one, HashMap::new));
        List<String> unknown =
                wanted.stream().filter(id -> !found.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            ask(unknown).forEach(author -> found.put(author.id(), author));
        }
        unknown.forEach(id -> found.computeIfAbsent(id, missing -> Author.provisional(missing, missing)));
        return found;
    }

    public Author byId(String id) {
        return byIds(List.of(id)).get(id);
    }

    /** Asks auth-service about an account that has just changed, so that the change shows before its event comes. */
    public void refresh(String id) {
        ask(List.of(id));
    }

    /**
     * Which of these are no accounts, or not any more.
     *
     * @throws DomainException {@code unavailable} (503) when auth-service, which may know them, does not answer
     */
    public Set<String> unknown(Collection<String> ids) {
        Set<String> unknown = new HashSet<>(ids);
        authors.byIds(ids).stream()
                .filter(author -> author.deletedAt() == null && author.version() > 0)
                .forEach(author -> unknown.remove(author.id()));
        if (!unknown.isEmpty()) {
            told(() -> source.byIds(List.copyOf(unknown))).forEach(author -> unknown.remove(author.id()));
        }
        return unknown;
    }

    /** Makes sure that somebody who writes is known, if only by what their token says. */
    public Author ensureKnown(String id, String username) {
        List<Author> known = authors.byIds(List.of(id));
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        Author author = ask(List.of(id)).stream().findFirst().orElseGet(() -> Author.provisional(id, username));
        authors.store(List.of(author));
        return author;
    }

    /**
     * @throws DomainException {@code author-not-found} (404); {@code unavailable} (503) when the name is not known here and
     *     auth-service, which may know it, does not answer
     */
    public Author required(String username) {
        return byUsername(username, this::told).orElseThrow(() -> new DomainException(AuthorError.NOT_FOUND));
    }

    /** Whether auth-service answers or not: it is not asked. @throws DomainException {@code author-not-found} (404) */
    public Author requiredKnown(String username) {
        return Optional.of(username)
                .filter(name -> USERNAME.matcher(name).matches())
                .flatMap(authors::findByUsername)
                .orElseThrow(() -> new DomainException(AuthorError.NOT_FOUND));
    }

    /** Those of these names that are known here, in one query; nobody is asked about. */
    public List<Author> known(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : authors.byUsernames(usernames);
    }

    /** Nobody where auth-service is not there to know better: who is not known here has written nothing. */
    public Optional<Author> byUsername(String username) {
        return byUsername(username, this::toldIfItAnswers);
    }

    /** Nobody where no account can have such a name: only names that can be are asked for. */
    private Optional<Author> byUsername(String username, Function<Supplier<List<Profile>>, List<Author>> ask) {
        if (!USERNAME.matcher(username).matches()) {
            return Optional.empty();
        }
        Optional<Author> known = authors.findByUsername(username);
        if (known.isPresent()) {
            return known;
        }
        return ask.apply(() -> source.byUsername(username)).stream().findFirst();
    }

    /** @return those that auth-service told of, now stored; none when it does not answer */
    private List<Author> ask(Collection<String> ids) {
        return toldIfItAnswers(() -> source.byIds(ids));
    }

    private List<Author> toldIfItAnswers(Supplier<List<Profile>> question) {
        try {
            return told(question);
        } catch (DomainException unavailable) {
            return List.of();
        }
    }

    private List<Author> told(Supplier<List<Profile>> question) {
        List<Author> told = answer(question).stream()
                .map(profile -> profile.toAuthor(clock.instant()))
                .toList();
        authors.store(told);
        return told;
    }

    private static List<Profile> answer(Supplier<List<Profile>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.logf(
                    level(e),
                    "event=profiles-unavailable cause=%s",
                    e.getClass().getSimpleName());
            throw new DomainException(CommonError.UNAVAILABLE, "Who this is can't be looked up at the moment.")
                    .retryAfter(RETRY_AFTER);
        }
    }

    /** While the circuit is open, the failure that opened it has been told. */
    private static Logger.Level level(RuntimeException e) {
        return e instanceof CircuitBreakerOpenException ? Logger.Level.DEBUG : Logger.Level.WARN;
    }
}
