package dev.furrow.seed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.seed.format.json.JsonSeeds;
import dev.furrow.seed.format.yaml.YamlSeeds;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a file are read each by itself, in any order. */
final class SeedPartsTest {
    @TempDir
    Path folder;

    /** Notes what it is handed: tables with their lines, rows with their lines and values. */
    private static final class Notes implements SeedSink {
        private final List<String> heard = new ArrayList<>();
        private long bytes;

        @Override
        public void bytes(long count) {
            bytes += count;
        }

        @Override
        public void table(String table, int line) {
            heard.add(table + ":" + line);
        }

        @Override
        public void columns(List<String> names, int line) {
            heard.add(line + " " + names);
        }

        @Override
        public boolean row(SeedRow row) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.value(i) + ":" + row.line(i));
            }
            heard.add(row.line() + " " + values);
            return true;
        }

        @Override
        public boolean statement(SqlStatement statement) {
            throw new AssertionError(statement);
        }

        @Override
        public Connection connection() {
            throw new AssertionError();
        }
    }

    private SeedFile file(String ending, String text) throws IOException {
        Path path = folder.resolve("all." + ending);
        Files.writeString(path, text);
        return new SeedFile(path, "all." + ending, "");
    }

    private static SeedReader reader(SeedFile file) {
        return file.ending().equals("json") ? JsonSeeds.document() : new YamlSeeds();
    }

    private static Notes read(SeedFile file, SeedPart part) throws IOException {
        Notes notes = new Notes();
        reader(file).read(file, part, notes);
        return notes;
    }

    /** Reads the parts from the last to the first. */
    private List<String> backwards(String ending, String text) throws IOException {
        SeedFile file = file(ending, text);
        List<SeedPart> parts = new ArrayList<>(reader(file).header(file).parts());
        Collections.reverse(parts);
        List<String> heard = new ArrayList<>();
        for (SeedPart part : parts) {
            heard.addAll(read(file, part).heard);
        }
        return heard;
    }

    @Test
    void json_begins_at_the_names_of_its_tables() throws IOException {
        assertThat(
                        backwards(
                                "json",
                                "\uFEFF{ \"ä\\u0041\": [],\r\n\"\uD83D\uDE00\":\r\n  [ {\"é\":\r\n\"\uD83D\uDE00\"} ], \"c\": [{\"x\": 1}, {\"x\": [2]}] }"))
                .containsExactly(
                        "c:4",
                        "4 [x]",
                        "4 [1:4]",
                        "4 [[2]:4]",
                        "\uD83D\uDE00:2",
                        "3 [é]",
                        "3 [\uD83D\uDE00:4]",
                        "äA:1");
    }

    @Test
    void yaml_begins_at_the_lines_of_its_tables() throws IOException {
        assertThat(backwards("yaml", """
                \uFEFF# tables of jokes
                %TAG !e! tag:example.com,2000:
                --- # begins
                  # indented
                  ä: &all
                  - {é: \uD83D\uDE00}

                  ? "\uD83D\uDE00"
                  : - x: !!str 1
                      y: !e!thing 2
                  'null': ~
                  c: [{x: 1,
                     y: 2}]
                """))
                .containsExactly(
                        "c:12",
                        "12 [x, y]",
                        "12 [1:12, 2:13]",
                        "null:11",
                        "\uD83D\uDE00:8",
                        "9 [x, y]",
                        "9 [1:9, 2:10]",
                        "ä:5",
                        "6 [é]",
                        "6 [\uD83D\uDE00:6]");
    }

    @Test
    void yaml_in_braces_begins_at_the_names_of_its_tables() throws IOException {
        assertThat(backwards("yaml", "---\n!!map {\"ä\": [{é: \uD83D\uDE00}], ? b :\n [{x: 1}], c:\n[{x:\n1}]}\n"))
                .containsExactly(
                        "c:3", "4 [x]", "4 [1:5]", "b:2", "3 [x]", "3 [1:3]", "ä:2", "2 [é]", "2 [\uD83D\uDE00:2]");
    }

    private static String tables(String ending, int tables, int rows) {
        StringBuilder text = new StringBuilder(ending.equals("json") ? "{" : "");
        for (int t = 0; t < tables; t++) {
            text.append(t > 0 && ending.equals("json") ? "," : "");
            text.append(ending.equals("json") ? "\"t" + t + "\": [" : "t" + t + ":\n");
            for (int i = 0; i < rows; i++) {
                String row = "{\"id\": " + i + ", \"name\": \"\u00e9\uD83D\uDE00 " + "x".repeat(i % 97) + "\"}";
                text.append(ending.equals("json") ? (i > 0 ? "," : "") + row : "- " + row + "\n");
            }
            text.append(ending.equals("json") ? "]" : "");
        }
        return text.append(ending.equals("json") ? "}" : "").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void the_tables_of_a_file_are_read_once_each_whatever_their_number(String ending) throws IOException {
        SeedFile file = file(ending, tables(ending, 40, 2000));
        long size = Files.size(file.path());
        long read = 0;
        List<SeedPart> parts = reader(file).header(file).parts();
        for (SeedPart part : parts) {
            Notes notes = read(file, part);
            assertThat(notes.heard).hasSize(2 + 2000).contains(part.table() + ":" + part.line());
            read += notes.bytes - part.start();
        }

        assertThat(parts).hasSize(40);
        assertThat(read).isLessThan(2 * size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void an_error_in_a_part_has_its_line_in_the_file(String ending) throws IOException {
        String text = ending.equals("json") ? "{\"a\": [],\n \"b\":\n[{\"x\": 1},\n 5]}" : "a: []\n\nb:\n- x: 1\n- 5\n";
        SeedFile file = file(ending, text);
        SeedPart second = reader(file).header(file).parts().get(1);

        assertThatThrownBy(() -> read(file, second))
                .isInstanceOf(FurrowException.class)
                .hasMessage(ending.equals("json") ? """
                        all.json:4: a row is an object, and this is a single value
                          [{"id": 1, "username": "Demo"}] are the rows of one table, {"users": [...], "jokes": [...]} those of several.""" : """
                        all.yaml:5: a row is a mapping, and this is a single value
                          A row begins with a dash:  - username: Demo""");
    }
}
