package dev.furrow.adopt.imports;

/**
 * A migration of Flyway by its name: {@code V1_1__create_users.sql}.
 *
 * @param version empty for a repeatable one
 * @param description with blanks for underscores
 */
record FlywayFile(Kind kind, FlywayVersion version, String description, ToolFile file) {
    /** What stands before the version means. */
    enum Kind {
        VERSIONED,
        UNDO,
        BASELINE,
        REPEATABLE
    }
}
