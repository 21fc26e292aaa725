package dev.furrow.adopt.doctor;

import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A database of a superuser's, and a role that comes in with a password. */
abstract class SharedWithRole {
    @TempDir
    Path folder;

    private @Nullable FreshDatabase database;
    private @Nullable Role role;

    @BeforeEach
    void make() throws SQLException {
        FreshDatabase fresh = Postgres.freshDatabase();
        database = fresh;
        role = Role.in(fresh);
    }

    @AfterEach
    void drop() {
        database().close();
        role().close();
    }

    FreshDatabase database() {
        return Objects.requireNonNull(database);
    }

    Role role() {
        return Objects.requireNonNull(role);
    }
}
