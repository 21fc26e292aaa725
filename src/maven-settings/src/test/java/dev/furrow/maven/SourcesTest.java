package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Setting;
import dev.furrow.SettingValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourcesTest {
    @ParameterizedTest
    @EnumSource
    void each_source_of_a_setting_beats_those_below_it(Rank first) {
        Said said = new Said();
        for (Rank rank : Rank.values()) {
            if (rank == first || rank.isBelow(first)) {
                said.at(rank, isVariable(rank) ? "FURROW_LOCK_TIMEOUT" : "lockTimeout", rank.name());
            }
        }

        assertThat(said.sources().setting(Setting.LOCK_TIMEOUT))
                .map(Found::text)
                .contains(first.name());
    }

    @ParameterizedTest
    @EnumSource
    void each_source_of_an_argument_beats_those_below_it(Rank first) {
        Said said = new Said().environment("FURROW_TO", "never asked").inFile("FURROW_TO", "never asked");
        for (Rank rank : Rank.values()) {
            if (!isVariable(rank) && (rank == first || rank.isBelow(first))) {
                said.at(rank, "to", rank.name());
            }
        }

        String expected = isVariable(first) ? Rank.CONFIGURATION.name() : first.name();
        assertThat(said.sources().argument("to")).map(Found::text).contains(expected);
    }

    private static boolean isVariable(Rank rank) {
        return rank == Rank.ENVIRONMENT || rank == Rank.ENV_FILE;
    }

    @Test
    void the_command_line_beats_what_the_pom_says_of_an_argument() {
        Said said = new Said().configuration("to", "base").commandLine("to", "head");

        assertThat(said.sources().argument("to")).map(Found::text).contains("head");
    }

    @ParameterizedTest
    @CsvSource({"SCHEMA,SCHEMAS,schemas", "SCHEMAS,SCHEMA,schema"})
    void several_schemas_above_one_are_said_in_its_place(Setting below, Setting above, String name) {
        Said said = new Said().configuration(below.key(), "app").commandLine(name, "acme");

        assertThat(said.sources().setting(below)).isEmpty();
        assertThat(said.sources().argument(below.key())).isEmpty();
        assertThat(said.sources().setting(above)).map(Found::text).contains("acme");
        assertThat(said.sources().argument(name)).map(Found::text).contains("acme");
    }

    @Test
    void nothing_is_found_where_nobody_said_anything() {
        assertThat(new Said().sources().setting(Setting.URL)).isEmpty();
        assertThat(new Said().sources().argument("to")).isEmpty();
    }

    @Test
    void an_empty_text_counts_as_not_set() {
        Said said = new Said()
                .commandLine("schema", "")
                .environment("FURROW_SCHEMA", "")
                .environment("SCHEMA", "")
                .configuration("schema", "")
                .project("schema", "jokes_app");

        assertThat(said.sources().setting(Setting.SCHEMA))
                .map(Found::value)
                .contains(new SettingValue("jokes_app", "project property furrow.schema"));
    }

    @Test
    void a_parameter_that_maven_declares_counts_as_not_set() {
        Said said = new Said().configuration("to", "${furrow.to}").project("to", "base");

        assertThat(said.sources().argument("to")).map(Found::rank).contains(Rank.PROJECT);
    }

    @Test
    void furrows_own_variable_beats_the_platforms() {
        Said said = new Said()
                .environment("DATABASE_URL", "sqlite:///theirs.db")
                .environment("FURROW_URL", "sqlite:///own.db");

        assertThat(said.sources().setting(Setting.URL))
                .map(Found::value)
                .contains(new SettingValue("sqlite:///own.db", "environment variable FURROW_URL"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMAND_LINE  | schema | command line
            ENVIRONMENT   | SCHEMA | environment variable SCHEMA
            ENV_FILE      | SCHEMA | .env:1, SCHEMA
            CONFIGURATION | schema | <configuration> of the pom
            PROJECT       | schema | project property furrow.schema
            SYSTEM        | schema | system property furrow.schema
            """)
    void a_text_says_where_it_comes_from(Rank rank, String name, String source) {
        Said said = new Said().at(rank, name, "jokes_app");

        assertThat(said.sources().setting(Setting.SCHEMA)).map(Found::source).contains(source);
    }
}
