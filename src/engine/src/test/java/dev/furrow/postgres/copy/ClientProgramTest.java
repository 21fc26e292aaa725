package dev.furrow.postgres.copy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientProgramTest {
    @Test
    void a_program_that_is_nowhere_is_told_with_what_to_install(@TempDir Path folder) {
        assertThatThrownBy(() -> ClientProgram.find("pg_dump", folder.toString()))
                .hasMessage("""
                    pg_dump isn't on the PATH
                      Copies of PostgreSQL's databases are made by its own programs.
                      Install PostgreSQL's client programs, of the server's version or a later one.\
                    """);
    }
}
