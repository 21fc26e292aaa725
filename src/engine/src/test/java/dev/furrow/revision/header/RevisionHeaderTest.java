package dev.furrow.revision.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionHeaderTest {
    private static final String SAMPLE = """

              A header looks like this (down-revision: none for the first revision):
                -- create users table
                --
                -- revision: 37e1cb6de47a
                -- down-revision: ffdc0a98111c\
            """;

    @Test
    void a_header_says_all_that_the_graph_needs() {
        RevisionHeader header = sql("""

                -- who likes which joke: a table of pairs
                --
                -- note: this paragraph is prose, colons or not
                --
                -- revision: 2d970929c35a
                -- down-revision: 37e1cb6de47a, ffdc0a98111c
                -- depends-on: users , 5f2e9d31b0aa
                -- branch-labels: likes
                -- created: 2020-11-20T15:06:02Z

                -- migrate:up
                """);

        assertThat(header.revision())
                .isEqualTo(new Revision(
                        new RevisionId("2d970929c35a"),
                        List.of(new RevisionId("37e1cb6de47a"), new RevisionId("ffdc0a98111c")),
                        List.of("users", "5f2e9d31b0aa"),
                        List.of("likes"),
                        "who likes which joke: a table of pairs",
                        Instant.parse("2020-11-20T15:06:02Z"),
                        Place.of("a.sql", 6)));
    }

    @Test
    void the_first_revision_has_no_parents() {
        RevisionHeader header = sql("-- users\n--\n-- revision: a\n-- down-revision: none\n");

        assertThat(header.revision().parents()).isEmpty();
        assertThat(header.revision().created()).isNull();
        assertThat(header.revision().dependsOn()).isEmpty();
    }

    @Test
    void keys_may_follow_the_message_without_a_gap() {
        RevisionHeader header = sql("-- users\n-- revision: a\n-- down-revision: none");

        assertThat(header.revision().message()).isEqualTo("users");
    }

    @Test
    void a_header_of_keys_alone_has_no_message() {
        assertThat(sql("-- revision: a\n-- down-revision: none").revision().message())
                .isEmpty();
    }

    @Test
    void java_says_more_about_how_it_runs() {
        RevisionHeader header = RevisionHeader.read(
                "/*\n * likes\n *\n * revision: a\n * down-revision: none\n * transaction: false\n * foreign-keys: on\n */",
                ScriptFormat.JAVA,
                "A.java");

        assertThat(header.transactional()).isFalse();
        assertThat(header.foreignKeys()).isTrue();
        assertThat(header.revision().place()).isEqualTo(Place.of("A.java", 4));
    }

    @Test
    void unless_it_says_so_a_revision_runs_in_a_transaction_without_foreign_keys() {
        RevisionHeader header = sql("-- users\n-- revision: a\n-- down-revision: none");

        assertThat(header.transactional()).isTrue();
        assertThat(header.foreignKeys()).isFalse();
    }

    @Test
    void a_script_without_a_header_is_shown_one() {
        assertThatThrownBy(() -> sql("CREATE TABLE a (b int);"))
                .isInstanceOf(FurrowException.class)
                .hasMessage("a.sql: has no header comment, which every revision begins with" + SAMPLE);
        assertThatThrownBy(() -> RevisionHeader.read("", ScriptFormat.JAVA, "A.java"))
                .hasMessage("""
                        A.java: has no header comment, which every revision begins with
                          A header looks like this (down-revision: none for the first revision):
                            /*
                             * create users table
                             *
                             * revision: 37e1cb6de47a
                             * down-revision: ffdc0a98111c
                             */""");
    }

    @Test
    void a_comment_without_keys_is_shown_some() {
        assertThatThrownBy(() -> sql("\n-- Users.\n-- They can log in: with a password.\n"))
                .hasMessage(
                        "a.sql:2: the header has no keys in its last paragraph, and needs revision: and down-revision:"
                                + SAMPLE);
    }

    @Test
    void keys_above_the_last_paragraph_are_prose() {
        assertThatThrownBy(() -> sql("-- users\n--\n-- revision: a\n-- down-revision: none\n--\n-- The end.\n"))
                .hasMessage(
                        "a.sql:1: the header has no keys in its last paragraph, and needs revision: and down-revision:"
                                + SAMPLE);
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> sql("-- users\n--\n-- revision: a\n"))
                .hasMessage("a.sql:1: the header has no down-revision:" + SAMPLE);
        assertThatThrownBy(() -> sql("-- users\n--\n-- down-revision: none\n"))
                .hasMessage("a.sql:1: the header has no revision:" + SAMPLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            down_revision: none          | unknown key down_revision:                                                    | Did you mean down-revision?
            down-revison: none           | unknown key down-revison:                                                     | Did you mean down-revision?
            Revision: b                  | unknown key Revision:                                                         | Did you mean revision?
            revision: b                  | duplicate key revision:, first in line 3                                      |
            and more                     | "and more" is not a key, and the header's last paragraph holds nothing else   | Prose goes above it, with an empty comment line between.
            created:                     | created: has no value                                                         |
            created: yesterday           | created: "yesterday" is not a time                                            | Times look like this:  2020-11-20T15:06:02Z
            created: 2020-13-20T15:06:02Z| created: "2020-13-20T15:06:02Z" is not a time                                 | Times look like this:  2020-11-20T15:06:02Z
            created: 2020-11-20T25:06:02Z| created: "2020-11-20T25:06:02Z" is not a time                                 | Times look like this:  2020-11-20T15:06:02Z
            down-revision: none, b       | down-revision: none stands alone, and ids stand without none: "none, b"       |
            down-revision: b,            | down-revision: "b," has a comma with nothing beside it                        |
            down-revision: b, b          | down-revision: duplicate "b"                                                  |
            down-revision: b c           | down-revision: "b c" can't be used: it contains a blank                       |
            down-revision: head          | down-revision: "head" can't be used: that word is a target of its own         |
            branch-labels: a+b           | branch-labels: "a+b" can't be used: it contains +, which has a meaning in targets |
            depends-on: x@head           | depends-on: "x@head" can't be used: it contains @, which has a meaning in targets |
            """)
    void a_line_that_cannot_be_used_is_named(String line, String what, String next) {
        String rest = line.startsWith("down") ? "" : "\n-- down-revision: none";

        assertThatThrownBy(() -> sql("-- users\n--\n-- revision: a\n-- " + line + rest))
                .hasMessage("a.sql:4: " + what + (next == null ? "" : "\n  " + next));
    }

    @Test
    void a_key_that_is_near_none_is_answered_with_all() {
        assertThatThrownBy(() -> sql("-- users\n--\n-- revision: a\n-- author: me\n"))
                .hasMessage("""
                        a.sql:4: unknown key author:
                          Keys are revision, down-revision, depends-on, branch-labels and created.
                          Prose goes above the keys, with an empty comment line between.""");
    }

    @Test
    void a_bad_id_is_refused_in_its_line() {
        assertThatThrownBy(() -> sql("-- users\n--\n-- down-revision: none\n-- revision: my id\n"))
                .hasMessage("a.sql:4: revision: \"my id\" can't be used: it contains a blank");
    }

    @Test
    void switches_have_two_words() {
        assertThatThrownBy(() -> RevisionHeader.read(
                        "/* a\n * revision: a\n * down-revision: none\n * transaction: no */",
                        ScriptFormat.JAVA,
                        "A.java"))
                .hasMessage("A.java:4: transaction: \"no\" can't be used: it is either true or false");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-20T15:06:02Z",
        "2020-11-20T15:06:02.123456Z",
        "2020-11-20T15:06:02+01:00",
        "0001-01-01T00:00:00Z"
    })
    void times_are_what_iso_says(String text) {
        assertThat(CreationTime.parse(text)).contains(Instant.parse(text));
    }

    private static RevisionHeader sql(String text) {
        return RevisionHeader.read(text, ScriptFormat.SQL, "a.sql");
    }

    @Test
    void an_id_that_the_version_table_has_no_room_for_is_refused_in_its_line() {
        String longest = "😀".repeat(255);
        String header = "-- users\n--\n-- down-revision: none\n-- revision: ";

        assertThat(sql(header + longest + "\n").revision().id().value()).isEqualTo(longest);
        assertThatThrownBy(() -> sql(header + longest + "x\n"))
                .hasMessage("a.sql:4: revision: \"" + longest
                        + "x\" can't be used: it has 256 characters, and the version table takes 255");
    }
}
