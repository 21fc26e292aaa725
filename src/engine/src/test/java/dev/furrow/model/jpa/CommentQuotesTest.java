package dev.furrow.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentQuotesTest {
    @Test
    void an_apostrophe_is_written_twice_also_where_the_comment_has_several_lines() {
        String script = """
                create table t (a integer, "it is" integer);
                comment on table t is 'who's there';
                comment on column t."it is" is 'it's; a -- comment
                'of two' lines';
                create index i on t (a);
                comment on column t.a is 'the last one's';
                """;

        assertThat(CommentQuotes.mended(script)).isEqualTo("""
                create table t (a integer, "it is" integer);
                comment on table t is 'who''s there';
                comment on column t."it is" is 'it''s; a -- comment
                ''of two'' lines';
                create index i on t (a);
                comment on column t.a is 'the last one''s';
                """);
    }
}
