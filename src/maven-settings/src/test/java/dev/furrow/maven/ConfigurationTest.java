package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void a_text_is_taken_as_it_stands() {
        assertThat(new Said().configuration("to", "base").configuration().text("to"))
                .contains("base");
    }

    @Test
    void an_expression_is_what_maven_knows_it_to_be() {
        Said said = new Said()
                .configuration("url", "jdbc:sqlite:${project.build.directory}/x.db")
                .expression("jdbc:sqlite:${project.build.directory}/x.db", "jdbc:sqlite:target/x.db");

        assertThat(said.configuration().text("url")).contains("jdbc:sqlite:target/x.db");
    }

    @Test
    void an_expression_without_a_value_counts_as_not_set() {
        Said said = new Said().configuration("url", "${env.URL_OF_NOBODY}");

        assertThat(said.configuration().text("url")).isEmpty();
    }

    @Test
    void anothers_parameter_is_an_expression_like_any_other() {
        Said said = new Said().configuration("schema", "${furrow.user}").expression("${furrow.user}", "app");

        assertThat(said.configuration().text("schema")).contains("app");
    }

    @Test
    void an_execution_may_have_no_configuration_at_all() {
        Configuration none = new Configuration(null, new Said.Expressions());

        assertThat(none.text("to")).isEmpty();
        assertThat(none.texts("placeholders")).isEmpty();
    }
}
