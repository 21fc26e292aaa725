package dev.furrow.sqlite.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqliteUrlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    jdbc:sqlite:dev.db                 | sqlite:dev.db          | /base/app/dev.db
                    jdbc:sqlite:db/dev.db              | sqlite:db/dev.db       | /base/app/db/dev.db
                    jdbc:sqlite:./db/../dev.db         | sqlite:dev.db          | /base/app/dev.db
                    jdbc:sqlite:../dev.db              | sqlite:/base/dev.db    | /base/dev.db
                    jdbc:sqlite:/var/dev.db            | sqlite:/var/dev.db     | /var/dev.db
                    jdbc:sqlite:/base/app/dev.db       | sqlite:dev.db          | /base/app/dev.db
                    jdbc:sqlite:50%25.db               | sqlite:50%25.db        | /base/app/50%25.db
                    jdbc:sqlite:file:a%20b.db          | sqlite:a b.db          | /base/app/a b.db
                    jdbc:sqlite:file:///var/dev.db     | sqlite:/var/dev.db     | /var/dev.db
                    jdbc:sqlite:dev.db?cache_size=9    | sqlite:dev.db          | /base/app/dev.db
                    sqlite:///dev.db                   | sqlite:dev.db          | /base/app/dev.db
                    sqlite:////var/dev.db              | sqlite:/var/dev.db     | /var/dev.db
                    sqlite+pysqlite:///a%20b.db        | sqlite:a b.db          | /base/app/a b.db
                    sqlite:///file:dev.db?uri=true     | sqlite:dev.db          | /base/app/dev.db
                    sqlite:dev.db                      | sqlite:dev.db          | /base/app/dev.db
                    jdbc:sqlite:                       | sqlite::memory:        | :memory:
                    jdbc:sqlite::memory:               | sqlite::memory:        | :memory:
                    sqlite://                          | sqlite::memory:        | :memory:
                    sqlite:///:memory:                 | sqlite::memory:        | :memory:
                    sqlite::memory:                    | sqlite::memory:        | :memory:
                    jdbc:sqlite:file::memory:          | sqlite::memory:        | :memory:
                    """)
    void every_spelling_names_a_file_or_memory(String text, String display, String name) {
        DatabaseUrl url = parse(text);

        assertThat(url.system().product()).isEqualTo(Product.SQLITE);
        assertThat(url).hasToString(display);
        assertThat(((SqliteUrl) url).name()).isEqualTo(name);
        assertThat(url.hasCredentials()).isFalse();
    }

    @Test
    void options_go_beside_the_name_and_what_sqlite_reads_itself_into_it() {
        SqliteUrl url = (SqliteUrl) parse("sqlite:///a%3Db.db?mode=rw&cache_size=9");

        assertThat(url.jdbc("/base/50%#.db")).isEqualTo("jdbc:sqlite:file:/base/50%25%23.db?mode=rw");
        assertThat(url.properties()).isEqualTo(Map.of("cache_size", "9"));
        assertThat(((SqliteUrl) parse("sqlite:///x.db")).jdbc("/base/50%#.db")).isEqualTo("jdbc:sqlite:/base/50%#.db");
    }

    @Test
    void a_named_database_in_memory_keeps_its_name() {
        SqliteUrl url = (SqliteUrl) parse("jdbc:sqlite:file:shared?mode=memory");

        assertThat(url).hasToString("sqlite::memory:");
        assertThat(url.jdbc(url.name())).isEqualTo("jdbc:sqlite:file:shared?mode=memory");
    }

    @Test
    void two_slashes_are_one_too_few() {
        assertThatThrownBy(() -> parse("sqlite://dev.db")).hasMessage("""
                        furrow.url (command line) is not a usable URL: SQLite has no hosts, so three slashes stand before a relative path and four before an absolute one
                          For example:  sqlite:///dev.db""");
    }

    @Test
    void a_file_inside_a_jar_is_refused() {
        assertThatThrownBy(() -> parse("jdbc:sqlite::resource:dev.db"))
                .hasMessage("furrow.url (command line) is not a usable URL: SQLite's driver can't open a file with that"
                        + " name");
    }

    @Test
    void credentials_change_nothing() {
        DatabaseUrl url = parse("jdbc:sqlite:dev.db");

        assertThat(url.withCredentials("ann", "secret")).isSameAs(url);
    }

    private static DatabaseUrl parse(String text) {
        return Databases.url(text, Path.of("/base/app"), "furrow.url (command line)");
    }
}
