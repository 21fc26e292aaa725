package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class SameSettingsTest {
    private static final String STAMP = "relation already exists\n  Stamp it:  mvn migrate:stamp -Dfurrow.to=head";

    private final Properties commandLine = new Properties();

    @Test
    void a_command_that_is_offered_is_to_be_given_the_same_database() {
        commandLine.setProperty("furrow.schema", "jokes");
        commandLine.setProperty("furrow.environment", "production");
        commandLine.setProperty("furrow.to", "head");
        commandLine.setProperty("furrow.lockTimeout", "1m");

        assertThat(SameSettings.added(STAMP, commandLine))
                .isEqualTo(
                        STAMP
                                + "\n  With what this command was given:  -Dfurrow.environment=production -Dfurrow.schema=jokes");
    }

    @Test
    void neither_url_nor_password_nor_what_a_shell_reads_is_shown() {
        commandLine.setProperty("furrow.url", "postgres://app:secret@db/app");
        commandLine.setProperty("furrow.password", "secret");
        commandLine.setProperty("furrow.schema", "my jokes");

        assertThat(SameSettings.added(STAMP, commandLine))
                .isEqualTo(
                        STAMP
                                + "\n  With what this command was given:  -Dfurrow.url=... -Dfurrow.password=... -Dfurrow.schema=...");
    }

    @Test
    void what_the_message_says_already_is_not_said_again() {
        commandLine.setProperty("furrow.schema", "jokes");
        String message = "no environment\n  Say it:  mvn migrate:upgrade -Dfurrow.schema=jokes";

        assertThat(SameSettings.added(message, commandLine)).isEqualTo(message);
    }

    @Test
    void a_message_without_a_command_stays_as_it_is() {
        commandLine.setProperty("furrow.schema", "jokes");

        assertThat(SameSettings.added("syntax error", commandLine)).isEqualTo("syntax error");
        assertThat(SameSettings.added(STAMP, new Properties())).isEqualTo(STAMP);
    }
}
