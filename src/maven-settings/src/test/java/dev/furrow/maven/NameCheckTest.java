package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {
    private static void check(Said said) {
        new NameCheck(List.of("dryRun", "to", "session", "versionTable")).require(said.sources());
    }

    @Test
    void an_argument_in_other_letters_is_refused() {
        Said said = new Said().commandLine("dryrun", "true");

        assertThatThrownBy(() -> check(said)).hasMessage("""
                furrow.dryrun (command line) is no setting and no argument of Furrow's
                  Did you mean furrow.dryRun?""");
    }

    @Test
    void a_mistyped_property_of_the_project_is_refused() {
        Said said = new Said().project("enviroment", "production");

        assertThatThrownBy(() -> check(said)).hasMessage("""
                furrow.enviroment (project property) is no setting and no argument of Furrow's
                  Did you mean furrow.environment?""");
    }

    @Test
    void a_mistyped_variable_is_refused() {
        Said said = new Said().environment("FURROW_LOCKTIMEOUT", "3s");

        assertThatThrownBy(() -> check(said)).hasMessage("""
                FURROW_LOCKTIMEOUT (environment variable) is no setting and no argument of Furrow's
                  Did you mean FURROW_LOCK_TIMEOUT?""");
    }

    @ParameterizedTest
    @CsvSource({"dryrun, dryRun", "versiontable, versionTable", "placeholder, placeholders"})
    void a_mistyped_name_in_the_plugins_configuration_is_refused(String typed, String meant) {
        NameCheck check = new NameCheck(List.of("dryRun", "to", "session", "versionTable", "placeholders"));

        assertThatThrownBy(() -> check.requireConfigured(List.of("to", typed)))
                .hasMessage("<" + typed + """
                > (<configuration> of the pom) is no setting and no argument of Furrow's
                  Did you mean <%s>?""".formatted(meant));
    }

    @Test
    void a_name_in_the_plugins_configuration_that_is_near_none_is_left_alone() {
        NameCheck check = new NameCheck(List.of("dryRun", "to", "placeholders"));

        assertThatCode(() -> check.requireConfigured(List.of("dryRun", "placeholders", "lockTimeout", "only")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_near_no_name_is_left_alone() {
        Said said = new Said()
                .commandLine("version", "0.1.0")
                .commandLine("only", "users")
                .commandLine("url", "jdbc:sqlite:dev.db")
                .commandLine("placeholder.urll", "text")
                .project("version", "0.1.0")
                .environment("FURROW_TEST_POSTGRES_URL", "jdbc:postgresql://localhost/")
                .environment("FURROW_PLACEHOLDER_URLL", "text")
                .environment("FURROW_URL", "jdbc:sqlite:dev.db");

        assertThatCode(() -> check(said)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOAL", "DATABASE", "SCHEMA", "REVISIONS", "OUTCOME", "ERROR", "FILE"})
    void what_a_hook_is_told_is_left_alone_where_it_runs_a_goal(String name) {
        Said said = new Said().environment("FURROW_RUN_" + name, "text");

        assertThatCode(() -> check(said)).doesNotThrowAnyException();
    }

    @Test
    void a_mistyped_variable_of_the_file_is_refused() {
        Said said = new Said().inFile("FURROW_LOCKTIMEOUT", "3s");

        assertThatThrownBy(() -> check(said)).hasMessage("""
                FURROW_LOCKTIMEOUT (file of variables) is no setting and no argument of Furrow's
                  Did you mean FURROW_LOCK_TIMEOUT?""");
    }
}
