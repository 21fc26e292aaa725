package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MavenSpellingTest {
    private static final Diagnostic THERE = Diagnostic.of("relation already exists")
            .advising(Advice.run("Stamp it:", "migrate:stamp").with("to", "head"));

    private final Properties commandLine = new Properties();
    private final MavenSpelling spelling = new MavenSpelling(commandLine);

    @Test
    void goals_and_settings_are_written_as_they_are_typed() {
        Diagnostic diagnostic = Diagnostic.of("what")
                .advising(
                        Advice.run("Merge them:", "migrate:merge").with("message", "offers and likes"),
                        Advice.run("Or begin anew:", "migrate:stamp")
                                .with("to", "<revision>")
                                .with("purge"),
                        Advice.set("Give it more time:", "lockTimeout", "10m"),
                        Advice.turnOn("Or go on:", "resume"));

        assertThat(diagnostic.text(spelling)).isEqualTo("""
                what
                  Merge them:         mvn migrate:merge -Dfurrow.message="offers and likes"
                  Or begin anew:      mvn migrate:stamp -Dfurrow.to=<revision> -Dfurrow.purge
                  Give it more time:  -Dfurrow.lockTimeout=10m
                  Or go on:           -Dfurrow.resume""");
        assertThat(spelling.goals(List.of("migrate:upgrade", "seed:all"))).isEqualTo("mvn migrate:upgrade seed:all");
    }

    @Test
    void a_password_belongs_to_a_variable_or_a_server_and_a_jar_to_the_plugin() {
        Diagnostic diagnostic = Diagnostic.of("what")
                .advising(
                        Advice.set("Set it:", "password", "..."), Advice.set("Add the jar:", "dependencies", "<jar>"));

        assertThat(diagnostic.text(spelling)).isEqualTo("""
                what
                  Set it:       FURROW_PASSWORD, or -Dfurrow.serverId=... for a server of settings.xml
                  Add the jar:  in the plugin's own <dependencies>""");
    }

    @Test
    void a_command_that_is_offered_is_to_be_given_the_same_database() {
        commandLine.setProperty("furrow.schema", "jokes");
        commandLine.setProperty("furrow.environment", "production");
        commandLine.setProperty("furrow.to", "head");
        commandLine.setProperty("furrow.lockTimeout", "1m");

        assertThat(THERE.text(spelling)).isEqualTo("""
                relation already exists
                  Stamp it:  mvn migrate:stamp -Dfurrow.to=head
                  With what this command was given:  -Dfurrow.environment=production -Dfurrow.schema=jokes""");
    }

    @Test
    void neither_url_nor_password_nor_what_a_shell_reads_is_shown() {
        commandLine.setProperty("furrow.url", "postgres://app:secret@db/app");
        commandLine.setProperty("furrow.password", "secret");
        commandLine.setProperty("furrow.schema", "my jokes");

        assertThat(THERE.text(spelling)).isEqualTo("""
                relation already exists
                  Stamp it:  mvn migrate:stamp -Dfurrow.to=head
                  With what this command was given:  -Dfurrow.url=... -Dfurrow.password=... -Dfurrow.schema=...""");
    }

    @Test
    void what_the_advice_says_already_is_not_said_again() {
        commandLine.setProperty("furrow.schema", "jokes");
        Diagnostic diagnostic = Diagnostic.of("no environment")
                .advising(Advice.run("Say it:", "migrate:upgrade").with("schema", "jokes"));

        assertThat(diagnostic.text(spelling)).isEqualTo("""
                no environment
                  Say it:  mvn migrate:upgrade -Dfurrow.schema=jokes""");
    }

    @Test
    void what_offers_no_command_stays_as_it_is() {
        commandLine.setProperty("furrow.schema", "jokes");
        Diagnostic diagnostic = Diagnostic.of("syntax error").advising(Advice.say("Mend it."));

        assertThat(diagnostic.text(spelling)).isEqualTo("""
                syntax error
                  Mend it.""");
        assertThat(THERE.text(new MavenSpelling(new Properties()))).isEqualTo("""
                relation already exists
                  Stamp it:  mvn migrate:stamp -Dfurrow.to=head""");
    }
}
