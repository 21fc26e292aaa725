package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.OtherTool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as the tools write them, the values of each with slashes between; and what they say of revisions that follow each other. */
class KeptHistoryTest {
    private static final Pattern BLANK = Pattern.compile(" ");

    @ParameterizedTest(name = "{0}: {2} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            flyway_schema_history | 1 1.1 2 | '' | ''
            flyway_schema_history | 1 1.1 2 | 1/users/SQL, 1.1/nick/SQL | 1.1
            flyway_schema_history | 1 1.1 2 | 1/users/JDBC, 2/jokes/SQL | 2 without 1.1
            flyway_schema_history | 1 2 | 1/users/SQL, 2/jokes/SQL, 2/jokes/UNDO_SQL | 1
            flyway_schema_history | 1 2 | 1/users/SQL, 2/jokes/SQL, 2/jokes/DELETE | 1
            flyway_schema_history | 1 2 3 4 | 2/<< Flyway Baseline >>/BASELINE, 3/likes/SQL | 3
            flyway_schema_history | 1 3 4 | 2.5/<< Flyway Baseline >>/BASELINE, 3/likes/SQL | 3
            flyway_schema_history | 1 2 3 | 2/all/SQL_BASELINE | 2
            flyway_schema_history | 1 2 R_the_names | 1/users/SQL, /the names/SQL | 1
            flyway_schema_history | 1 R_the_names R_x | 1/users/SQL, /the names/SQL | 1
            flyway_schema_history | 1 2 | /"shop"/SCHEMA, 1/users/SQL, 7/gone/SQL | 1
            flyway_schema_history | a b | 1/users/SQL | ''
            DATABASECHANGELOG | users jokes likes | users, jokes | jokes
            databasechangelog | 1 1.ann 2 | 1, 2 | ''
            databasechangelog | 1 2 3 | 1, 2, 1 | ''
            databasechangelog | create_users 2 | create users | create_users
            databasechangeloglock | 1 2 | 1 | no history
            alembic_version | ae1 b2 c3 | b2 | b2
            alembic_version | ae1 b2 c3 | gone | ''
            schema_migrations | 20240101 20240102 | 20240101 | 20240101
            goose_db_version | 00001 00002 | 0/t, 1/t, 2/t | 00002
            goose_db_version | 00001 00002 | 0/1, 1/1, 2/1, 2/0 | 00001
            _sqlx_migrations | 1 2 | 1, 2 | 2
            """)
    void rows_say_which_revisions_are_applied(String table, String revisions, String rows, String expected) {
        assertThat(said(tool(table), table, revisions, rows)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            000001 000002 000003 | 2 | 000002
            1 01 2 | 1 | ''
            1 2 | 9 | ''
            a b | 1 | ''
            """)
    void the_one_number_of_golang_migrate_stands_for_all_before_it(String revisions, String rows, String expected) {
        assertThat(said(OtherTool.GOLANG_MIGRATE, "schema_migrations", revisions, rows))
                .isEqualTo(expected);
    }

    private static OtherTool tool(String table) {
        return switch (table) {
            case "flyway_schema_history" -> OtherTool.FLYWAY;
            case "alembic_version" -> OtherTool.ALEMBIC;
            case "schema_migrations" -> OtherTool.DBMATE;
            case "goose_db_version" -> OtherTool.GOOSE;
            case "_sqlx_migrations" -> OtherTool.SQLX;
            default -> OtherTool.LIQUIBASE;
        };
    }

    private static String said(OtherTool tool, String table, String revisions, String rows) {
        return KeptHistory.of(tool, table)
                .map(history -> words(history.revisions(rows(rows), graph(revisions))))
                .orElse("no history");
    }

    private static String words(KeptRevisions kept) {
        return joined(kept.heads()) + (kept.lacking().isEmpty() ? "" : " without " + joined(kept.lacking()));
    }

    private static String joined(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(" "));
    }

    private static List<List<String>> rows(String text) {
        return text.isEmpty()
                ? List.of()
                : Pattern.compile(", ")
                        .splitAsStream(text)
                        .map(row -> List.of(row.split("/", -1)))
                        .toList();
    }

    private static RevisionGraph graph(String ids) {
        List<Revision> revisions = new ArrayList<>();
        List<RevisionId> parents = List.of();
        for (String id : BLANK.split(ids, -1)) {
            RevisionId own = new RevisionId(id);
            revisions.add(new Revision(own, parents, List.of(), List.of(), "", Instant.EPOCH, Place.of(id + ".sql")));
            parents = List.of(own);
        }
        return RevisionGraph.of(revisions);
    }
}
