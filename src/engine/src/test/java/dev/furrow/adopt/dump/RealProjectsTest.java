package dev.furrow.adopt.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.compare.Comparison;
import dev.furrow.database.Inspector;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.testing.Databases;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** The projects of {@code src/it}: what their revisions make is alike with itself, and with what its script makes. */
class RealProjectsTest {
    private @TempDir Path folder;

    /** Of projects with the same revisions, the first. */
    private static Map<List<String>, Path> examples() {
        Map<List<String>, Path> examples = new LinkedHashMap<>();
        try (Stream<Path> projects = Files.list(Path.of("../it/projects"))) {
            projects.filter(example -> Files.isDirectory(example.resolve("src/main/migrations")))
                    .filter(example -> !example.toString().endsWith("_fails"))
                    .sorted()
                    .forEach(example -> examples.putIfAbsent(revisions(example), example));
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> revisions(Path example) {
        try (Stream<Path> files = Files.walk(example.resolve("src/main/migrations"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_revisions_make_is_alike_with_itself_and_with_what_its_script_makes(Product product) throws SQLException {
        if (product.equals(Product.SQLITE)) {
            for (Path example : examples().values()) {
                Project project =
                        Project.onSqlite(folder.resolve(example.getFileName())).revisionsOf(example);
                try (Connection database = connect(project.url());
                        Connection loaded = connect("jdbc:sqlite::memory:")) {
                    assertAlike(example, project, database, loaded);
                }
            }
            return;
        }
        try (FreshDatabase fresh = Postgres.freshDatabase();
                FreshDatabase other = Postgres.freshDatabase();
                Connection database = fresh.connect();
                Connection loaded = other.connect()) {
            for (Path example : examples().values()) {
                String name = example.getFileName().toString();
                execute(loaded, "CREATE SCHEMA " + name, "SET search_path = " + name);
                assertAlike(
                        example,
                        Project.on(fresh.url(), folder.resolve(name))
                                .inProduction(name)
                                .revisionsOf(example),
                        database,
                        loaded);
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static void assertAlike(Path example, Project project, Connection database, Connection loaded)
            throws SQLException {
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("heads");
            execute(loaded, furrow.dump("database", List.of(), "").text().replaceAll("(?m)^\\\\.*$", ""));
        }
        Schema read = schema(database, project);

        assertThat(read.tables()).as("%s", example).isNotEmpty();
        assertThat(Comparison.of(read, schema(database, project)).differences())
                .as("%s with itself", example)
                .isEmpty();
        assertThat(Comparison.of(read, schema(loaded, project)).differences())
                .as("%s with what its script makes", example)
                .isEmpty();
    }

    /** Returns what is there but for Furrow's own tables, of which a script makes none. */
    private static Schema schema(Connection connection, Project project) {
        Product product = project.schema().isEmpty() ? Product.SQLITE : Product.POSTGRESQL;
        Schema schema = Inspector.of(Databases.of(product), connection, project.schema())
                .schema();
        List<TableName> own = schema.tables().stream()
                .map(SchemaTable::name)
                .filter(name -> name.name().startsWith("furrow_"))
                .toList();
        return schema.without(own);
    }
}
