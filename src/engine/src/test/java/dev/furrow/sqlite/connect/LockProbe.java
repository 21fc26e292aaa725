package dev.furrow.sqlite.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.Session;
import dev.furrow.testing.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Another run: in a process of its own, or behind a class loader of its own, where only the JDK's {@code UnaryOperator} is the
 * same class. It takes a word, and answers with one line.
 */
public final class LockProbe implements UnaryOperator<String> {
    private static final LockName NAME = new LockName("main", "furrow_version");

    private final String url;
    private final Connector connector;

    @SuppressWarnings("UnusedVariable") // Kept, as Maven keeps a plugin's.
    private @Nullable OtherRealm other;

    private Optional<Lock> lock = Optional.empty();

    /** Makes a run on a database. */
    public LockProbe(String url) {
        this.url = url;
        this.connector = Databases.url(url, Path.of(""), "furrow.url").connector();
    }

    @Override
    public String apply(String word) {
        return switch (word) {
            case "lock" -> lock();
            case "unlock" -> unlock();
            case "count" -> count();
            case "count twice" -> countTwice();
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Counts in this realm and then in another one, which stays. */
    private String countTwice() {
        other = new OtherRealm(url);
        return count().equals(other.ask("count")) ? count() : "not alike";
    }

    private String lock() {
        lock = connector.tryLock(NAME, "probe@elsewhere");
        return lock.isPresent()
                ? "locked"
                : "kept out by " + connector.holder(NAME).map(LockHolder::who).orElse("nobody");
    }

    private String unlock() {
        lock.ifPresent(Lock::close);
        lock = Optional.empty();
        return "unlocked";
    }

    private String count() {
        try (Session session = connector.openForReading(Duration.ZERO);
                Statement statement = session.jdbc().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            row.next();
            return row.getInt(1) + " tables";
        } catch (RuntimeException | SQLException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    /** Answers a word, {@code lock} if none is given, and goes on until the input ends. */
    public static void main(String[] arguments) throws IOException {
        LockProbe probe = new LockProbe(arguments[0]);
        System.out.println(probe.apply(arguments.length > 1 ? arguments[1] : "lock"));
        int end = System.in.read();
        System.out.println(end + " " + probe.apply("unlock"));
    }
}
