package dev.furrow.revision.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @Test
    void an_sql_header_is_the_run_of_comment_lines() {
        HeaderText header = ScriptFormat.SQL.header("-- users\n--\n--revision: a\n\n-- not of it\n");

        assertThat(header).isEqualTo(new HeaderText(List.of("users", "", "revision: a"), 1, 26));
    }

    @Test
    void a_section_line_ends_it() {
        HeaderText header = ScriptFormat.SQL.header("-- users\n--  migrate:up\nSELECT 1;");

        assertThat(header.lines()).containsExactly("users");
        assertThat(header.end()).isEqualTo("-- users\n".length());
    }

    @Test
    void blank_lines_and_a_byte_order_mark_may_stand_before_it() {
        HeaderText header = ScriptFormat.SQL.header("\uFEFF\r\n  \r\n-- users\r\n-- revision: a\r\nSELECT 1;");

        assertThat(header.lines()).containsExactly("users", "revision: a");
        assertThat(header.firstLine()).isEqualTo(3);
    }

    @Test
    void old_line_ends_are_line_ends() {
        assertThat(ScriptFormat.SQL
                        .header("-- users\r-- revision: a\rSELECT 1;")
                        .lines())
                .containsExactly("users", "revision: a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "SELECT 1; -- users", "/* users */", "-- migrate:up\nSELECT 1;"})
    void sql_without_it_has_no_lines(String text) {
        assertThat(ScriptFormat.SQL.header(text).isEmpty()).isTrue();
    }

    @Test
    void a_java_header_is_one_block_comment_without_its_stars() {
        String text = "/**\n * users\n *\n * revision: a\n */\nclass A {}";

        HeaderText header = ScriptFormat.JAVA.header(text);

        assertThat(header.lines()).containsExactly("", "users", "", "revision: a", "");
        assertThat(text.substring(header.end())).isEqualTo("class A {}");
    }

    @Test
    void a_java_header_may_do_without_stars() {
        assertThat(ScriptFormat.JAVA
                        .header("/* users\n\nrevision: a */ class A {}")
                        .lines())
                .containsExactly("users", "", "revision: a");
    }

    @Test
    void a_package_line_may_stand_before_it() {
        HeaderText header = ScriptFormat.JAVA.header("\n  package a.b;\r\n\r\n/* users */\nclass A {}");

        assertThat(header.lines()).containsExactly("users");
        assertThat(header.firstLine()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "package a;",
                "import x.Y;\n/* users */",
                "// users\n/* more */",
                "/* never closed",
                "class A { /* a */ }"
            })
    void java_without_it_has_no_lines(String text) {
        assertThat(ScriptFormat.JAVA.header(text).isEmpty()).isTrue();
    }
}
