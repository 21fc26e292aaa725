package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import dev.furrow.testing.Databases;
import dev.furrow.testing.RandomTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a URL is written or mistyped, neither its address for people nor an error shows the password. */
class RandomUrlTest {
    private static final String CANARY = "qZ7canary";
    private static final List<String> SCHEMES = List.of(
            "postgres://",
            "postgresql://",
            "jdbc:postgresql://",
            "postgresql+psycopg2://",
            "POSTGRES://",
            "mysql://",
            "postgres:/",
            "jdbc:postgresql:");
    private static final List<String> ODD = List.of(
            "", "", "", "a", "%40", "%2F", "%", "%4", "@", "/", ":", "?", "#", "&", "=", "+", " ", "[", "]", "é", "\\",
            "\t");
    private static final List<String> HOSTS = List.of("h", "db.example", "[::1]", "127.0.0.1", "a,b", "", "[::", "h h");
    private static final List<String> PORTS = List.of("", "", ":5432", ":0", ":x", ":99999", ":5432:1");
    private static final List<String> NAMES = List.of("", "/", "/app", "/my%2Fapp", "/a b", "//", "/%");
    private static final List<String> PARAMETERS = List.of(
            "",
            "",
            "?sslmode=require",
            "?",
            "?&",
            "?x=1",
            "?sslmode=%",
            "?user=ann",
            "?password=" + CANARY,
            "?user=ann&password=a@" + CANARY,
            "?password=%zz" + CANARY,
            "?PASSWORD=" + CANARY);

    private static String url(Random random) {
        String password = some(random) + CANARY + some(random);
        return one(random, SCHEMES) + "ann" + one(random, ODD) + ":" + password + "@" + one(random, HOSTS)
                + one(random, PORTS) + one(random, NAMES) + one(random, PARAMETERS);
    }

    private static String some(Random random) {
        return one(random, ODD) + one(random, ODD);
    }

    private static String one(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void no_password_shows_in_an_address_or_an_error() {
        RandomTexts.forEachSeed(
                RandomUrlTest::url, text -> assertThat(shown(text)).doesNotContainIgnoringCase(CANARY));
    }

    /** All that people would see of it. */
    private static String shown(String text) {
        try {
            DatabaseUrl url = Databases.url(text, Path.of("/project"), "furrow.url (command line)");
            return url.display() + " " + url;
        } catch (FurrowException refused) {
            StringBuilder shown = new StringBuilder();
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                shown.append(cause).append('\n');
            }
            return shown.toString();
        }
    }
}
