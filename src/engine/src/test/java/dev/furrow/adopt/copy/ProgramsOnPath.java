package dev.furrow.adopt.copy;

import dev.furrow.database.Connector;
import dev.furrow.database.copy.DatabaseCopies;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.postgres.connect.PostgresConnector;
import dev.furrow.postgres.copy.PostgresCopies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** PostgreSQL, whose programs are looked for in one folder: those of the test. */
public final class ProgramsOnPath extends PostgresSystem {
    /** A shell's command that prints the arguments with which its process was started, as everybody sees them, and how long its password is. */
    public static final String OWN_PROCESS =
            "{ tr '\\0' ' ' < /proc/$$/cmdline; echo; echo \"password of ${#PGPASSWORD} characters\"; }";

    private final Path folder;

    public ProgramsOnPath(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a pg_dump there that writes down its arguments instead of a copy.
     *
     * @param version what it says that it is
     * @param last what it does in the end, {@code exit 0}
     */
    ProgramsOnPath withPgDump(String version, String last) {
        return withPgDump("""
            #!/bin/sh
            if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) %s"; exit; fi
            for argument; do
              case "$argument" in --file=*) file="${argument#--file=}";; *) words="$words $argument";; esac
            done
            echo "$words" > "$file"
            %s
            """.formatted(version, last));
    }

    /** Puts a pg_dump and a pg_restore there that do nothing but write what a process shows of itself to the end of a file. */
    public ProgramsOnPath telling(Path file) {
        String script = """
            #!/bin/sh
            %s >> '%s'
            for argument; do
              case "$argument" in --file=*) stat -c 'mode %%a' "${argument#--file=}" >> '%2$s';; esac
            done
            if [ "$1" = --version ]; then echo "(PostgreSQL) 99.1"; fi
            """.formatted(OWN_PROCESS, file);
        return with("pg_dump", script).with("pg_restore", script);
    }

    private ProgramsOnPath withPgDump(String script) {
        return with("pg_dump", script);
    }

    private ProgramsOnPath with(String name, String script) {
        try {
            Path program = Files.createDirectories(folder).resolve(name);
            Files.writeString(program, script);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DatabaseCopies copies(Connector connector, String schema, Duration patience) {
        return new PostgresCopies((PostgresConnector) connector, schema, patience, folder.toString());
    }
}
