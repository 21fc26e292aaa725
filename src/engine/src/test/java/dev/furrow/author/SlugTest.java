package dev.furrow.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            add jokes            | add_jokes               | AddJokes
            "  Add -- Jokes!  "  | add_jokes               | AddJokes
            the shop's offers    | the_shops_offers        | TheShopsOffers
            straße nach Łódź     | strasse_nach_lodz       | StrasseNachLodz
            añadir índice        | anadir_indice           | AnadirIndice
            2nd try              | 2nd_try                 | Revision2ndTry
            a/../b               | a_b                     | AB
            日本語               | ""                      | Revision
            migration            | migration               | RevisionMigration
            string               | string                  | RevisionString
            """)
    void a_message_becomes_a_files_name_and_a_class(String message, String slug, String className) {
        assertThat(Slug.of(message)).isEqualTo(slug);
        assertThat(ClassName.of(message)).isEqualTo(className);
    }

    @Test
    void a_long_message_ends_with_a_whole_word() {
        assertThat(Slug.of("a".repeat(39) + " bc")).isEqualTo("a".repeat(39));
        assertThat(Slug.of("a".repeat(37) + " bc")).isEqualTo("a".repeat(37) + "_bc");
        assertThat(Slug.of("a".repeat(41))).isEqualTo("a".repeat(40));
        assertThat(Slug.of("word ".repeat(20))).isEqualTo("word_word_word_word_word_word_word_word");
    }
}
