package dev.furrow.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.RevisionId;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTemplateTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest(name = "{0} of {1}, {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {id}_{slug}                  | a1      | add jokes | a1_add_jokes
            {yyyy}/{MM}/{dd}-{HH}{mm}    | a1      | add jokes | 2026/01/02-0304
            v{id}                        | 1.2     | add jokes | v1.2
            {id}_{slug}                  | a/b     | add jokes | a_b_add_jokes
            {id}_{slug}                  | ../up   | add jokes | up_add_jokes
            {id}_{slug}                  | a1      | 日本語    | a1
            {slug}                       | a1      | con       | con_script
            {id}                         | añadir  | add jokes | a_adir
            plain                        | a1      | add jokes | plain
            """)
    void a_template_makes_a_name_that_every_system_takes(String template, String id, String message, String name) {
        assertThat(new FileTemplate(template).name(new RevisionId(id), message, AT))
                .isEqualTo(name);
    }
}
