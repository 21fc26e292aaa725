package dev.furrow.database;

import dev.furrow.postgres.connect.PostgresUrlReader;
import dev.furrow.sqlite.connect.SqliteUrlReader;
import java.nio.file.Path;
import java.util.Locale;

/** Tells from its scheme whose URL it is, and has the rest read. */
final class UrlReader {
    private final Path baseDir;
    private final UrlOrigin origin;

    UrlReader(Path baseDir, UrlOrigin origin) {
        this.baseDir = baseDir;
        this.origin = origin;
    }

    DatabaseUrl read(String url) {
        String scheme = scheme(url);
        String rest = url.substring(Math.min(scheme.length() + 1, url.length()));
        return switch (withoutDriver(scheme.toLowerCase(Locale.ROOT))) {
            case "jdbc:postgresql" -> new PostgresUrlReader(origin, Spelling.JDBC).read(rest);
            case "postgres", "postgresql" -> new PostgresUrlReader(origin, Spelling.PLATFORM).read(rest);
            case "jdbc:sqlite" -> new SqliteUrlReader(baseDir, origin, Spelling.JDBC).read(rest);
            case "sqlite" -> new SqliteUrlReader(baseDir, origin, Spelling.PLATFORM).read(rest);
            default -> throw origin.unknown(unknown(scheme, rest));
        };
    }

    private static String scheme(String url) {
        int colon = url.indexOf(':');
        if (colon == 4 && url.regionMatches(true, 0, "jdbc", 0, 4)) {
            colon = url.indexOf(':', 5);
        }
        return colon < 0 ? "" : url.substring(0, colon);
    }

    /** {@code postgresql+psycopg2} is a word of SQLAlchemy's: which driver of Python's to use. */
    private static String withoutDriver(String scheme) {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** What stands in front of a colon is only shown where it surely is a scheme, and no user or password. */
    private static String unknown(String scheme, String rest) {
        boolean sure = rest.startsWith("//") || scheme.regionMatches(true, 0, "jdbc:", 0, 5);
        for (int i = 0; i < scheme.length(); i++) {
            char c = scheme.charAt(i);
            sure &= Character.isLetterOrDigit(c) || "+-.:".indexOf(c) >= 0;
        }
        if (!sure || scheme.isEmpty()) {
            return "is not a database's URL";
        }
        return "has the scheme \"" + scheme + "\", which is none of Furrow's databases";
    }
}
