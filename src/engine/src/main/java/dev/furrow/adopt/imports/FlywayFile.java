package dev.furrow.adopt.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A migration of Flyway by its name: {@code V1_1__create_users.sql}.
 *
 * @param version empty for a repeatable one
 * @param description with blanks for underscores
 */
record FlywayFile(Kind kind, FlywayVersion version, String description, ToolFile file) {
    private static final Pattern NAME = Pattern.compile("(?:([VUB])(\\d[\\d._]*?)|(R))__(.*)\\.sql");

    /** What the letter before the version means. */
    enum Kind {
        VERSIONED,
        UNDO,
        BASELINE,
        REPEATABLE
    }

    /** Returns what {@code file} is; nothing if its name is no migration's. */
    static Optional<FlywayFile> of(ToolFile file) {
        Matcher parts = NAME.matcher(file.name());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = parts.group(3) == null ? kind(parts.group(1)) : Kind.REPEATABLE;
        String version = kind == Kind.REPEATABLE ? "" : parts.group(2);
        return Optional.of(new FlywayFile(kind, FlywayVersion.of(version), Numbered.message(parts.group(4)), file));
    }

    private static Kind kind(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "U" -> Kind.UNDO;
            case "B" -> Kind.BASELINE;
            default -> Kind.VERSIONED;
        };
    }
}
