package dev.furrow.postgres.psql;

/** A session of psql that behaves as a run's own does, whatever the person's {@code .psqlrc} says. */
final class PsqlSession {
    /** What psql and the server are told first; time zone and date style are those of a run. */
    static final String SETTINGS = """
            \\set ON_ERROR_STOP on
            \\set ON_ERROR_ROLLBACK off
            \\set AUTOCOMMIT on
            \\set SINGLELINE off
            \\set QUIET on
            \\pset pager off
            \\encoding UTF8
            SET standard_conforming_strings TO on;
            SET DateStyle TO ISO;
            SET TimeZone TO 'UTC';
            """;

    private PsqlSession() {}
}
