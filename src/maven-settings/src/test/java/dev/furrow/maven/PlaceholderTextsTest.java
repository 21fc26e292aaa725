package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholderTextsTest {
    @Test
    void each_source_beats_those_below_it() {
        Said said = new Said().at(Rank.SYSTEM, "placeholder.owner", "system").project("placeholder.owner", "project");
        assertThat(texts(said)).containsExactly(Map.entry("owner", "project"));

        said.configuration("placeholders", "owner", "configuration");
        assertThat(texts(said)).containsExactly(Map.entry("owner", "configuration"));

        said.environment("FURROW_PLACEHOLDER_OWNER", "environment");
        assertThat(texts(said)).containsExactly(Map.entry("owner", "environment"));

        said.commandLine("placeholder.owner", "command line");
        assertThat(texts(said)).containsExactly(Map.entry("owner", "command line"));
    }

    @Test
    void a_variable_finds_the_declared_name_however_it_is_written() {
        Said said = new Said()
                .project("placeholder.appOwner", "somebody")
                .environment("FURROW_PLACEHOLDER_APP_OWNER", "app");

        assertThat(texts(said)).containsExactly(Map.entry("appOwner", "app"));
    }

    @Test
    void a_variable_alone_stands_for_its_name_in_every_way_of_writing() {
        Said said = new Said().environment("FURROW_PLACEHOLDER_APP_OWNER", "app");

        assertThat(texts(said))
                .containsOnlyKeys("APP_OWNER", "app_owner", "appOwner")
                .containsValue("app");
    }

    @Test
    void an_empty_text_counts_as_not_set() {
        Said said = new Said().project("placeholder.owner", "app").commandLine("placeholder.owner", "");

        assertThat(texts(said)).containsExactly(Map.entry("owner", "app"));
    }

    private static Map<String, String> texts(Said said) {
        return PlaceholderTexts.of(said.sources());
    }
}
