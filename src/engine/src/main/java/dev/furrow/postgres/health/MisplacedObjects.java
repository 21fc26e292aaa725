package dev.furrow.postgres.health;

import dev.furrow.database.QueryRows;
import dev.furrow.database.health.Misplaced;
import dev.furrow.database.health.Misplaced.Thing;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What revisions made in the schema that unqualified names meant before: tables with their partitions, sequences that no column owns, views,
 * types and functions. What a column owns, indexes and constraints go with their tables by themselves, and whatever refers to something
 * refers to it wherever it is ("ALTER TABLE" in PostgreSQL's manual).
 */
final class MisplacedObjects {
    static final String OLD_HOME = "public";

    private static final Set<String> TYPES = Set.of("domain", "composite type", "range type");
    private static final Set<String> ROUTINES = Set.of("function", "procedure", "aggregate");

    /** What begins all questions: what is here and isn't there, and may be moved by itself. */
    private static final String HERE = """
            WITH RECURSIVE here AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'public'),
              there AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = %1$s),
              extensions AS (SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e'),
              relations AS (
                SELECT c.oid, c.relname, c.relkind, c.relispartition,
                  EXISTS (SELECT FROM pg_catalog.pg_class o JOIN there ON there.oid = o.relnamespace WHERE o.relname = c.relname) AS twice
                FROM pg_catalog.pg_class c JOIN here ON here.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
                  AND NOT EXISTS (SELECT FROM extensions e WHERE e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.objid = c.oid)
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE c.relkind = 'S' AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i'))),
              namesakes AS (
                SELECT oid, relname, relkind, twice FROM relations WHERE relname = ANY (%2$s)
                UNION
                SELECT r.oid, r.relname, r.relkind, r.twice FROM namesakes n JOIN pg_catalog.pg_inherits i ON i.inhparent = n.oid
                  JOIN relations r ON r.oid = i.inhrelid AND r.relispartition),
              named AS (SELECT oid, relname, relkind FROM namesakes WHERE NOT twice),
              columns AS (
                SELECT a.atttypid, a.attrelid IN (SELECT oid FROM named) AS moves
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f')
                WHERE a.attnum > 0 AND NOT a.attisdropped),
              ranges AS (
                SELECT t.oid, r.rngmultitypid AS multi FROM pg_catalog.pg_type t JOIN here ON here.oid = t.typnamespace
                  JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
                WHERE t.typname = ANY (%3$s)),
              defaults AS (
                SELECT d.refobjid, f.adrelid IN (SELECT oid FROM named) AS moves
                FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
                WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass)
            """;

    /** A sequence or a type goes along that nothing but what goes uses, whoever made it. */
    private static final String RELATIONS_AND_TYPES = HERE + """
            SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
              relname AS name
            FROM named
            UNION
            SELECT 'sequence', relname FROM relations
            WHERE relkind = 'S' AND NOT twice AND (SELECT pg_catalog.bool_and(moves) FROM defaults WHERE refobjid = relations.oid)
            UNION
            SELECT 'multirange', m.typname FROM ranges JOIN pg_catalog.pg_type m ON m.oid = ranges.multi
            UNION
            SELECT 'type', t.typname FROM pg_catalog.pg_type t JOIN here ON here.oid = t.typnamespace
            WHERE (t.typtype IN ('e', 'd', 'r')
                OR EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
              AND NOT EXISTS (SELECT FROM extensions e WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_type o JOIN there ON there.oid = o.typnamespace WHERE o.typname = t.typname)
              AND (t.typname = ANY (%3$s) OR (SELECT pg_catalog.bool_and(moves) FROM columns WHERE atttypid IN (t.oid, t.typarray)))
            ORDER BY 1, 2""";

    /** What has its name in both. */
    private static final String TWICE = HERE + """
            SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
              relname AS name
            FROM namesakes WHERE twice
            UNION
            SELECT 'type', t.typname FROM pg_catalog.pg_type t JOIN here ON here.oid = t.typnamespace
              JOIN pg_catalog.pg_type o ON o.typname = t.typname JOIN there ON there.oid = o.typnamespace
            WHERE t.typname = ANY (%3$s)
              AND NOT EXISTS (SELECT FROM extensions e WHERE e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND e.objid = t.oid)
            ORDER BY 1, 2""";

    /**
     * Those that a range brings along have to be told to go with it. Arguments are told as SQL has them with the search path at hand. The text
     * of a function isn't read by the server before it runs.
     */
    private static final String ROUTINES_HERE = HERE + """
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
              p.proname AS name, pg_catalog.pg_get_function_identity_arguments(p.oid) AS arguments,
              p.prosrc ~* '\\mpublic\\M"?\\s*\\.' AS names_here,
              EXISTS (SELECT FROM pg_catalog.unnest(p.proconfig) c WHERE c ~* '^search_path=.*\\mpublic\\M') AS searches_here,
              i.objid IS NOT NULL AS is_of_range,
              EXISTS (SELECT FROM pg_catalog.pg_proc o JOIN there ON there.oid = o.pronamespace
                WHERE o.proname = p.proname AND o.proargtypes = p.proargtypes) AS twice
            FROM pg_catalog.pg_proc p JOIN here ON here.oid = p.pronamespace
              LEFT JOIN pg_catalog.pg_depend i
                ON i.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND i.objid = p.oid AND i.deptype = 'i'
            WHERE NOT EXISTS (SELECT FROM extensions e WHERE e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND e.objid = p.oid)
              AND (i.objid IS NULL OR i.refobjid IN (SELECT oid FROM ranges UNION ALL SELECT multi FROM ranges))
            ORDER BY 2, 3""";

    /** What revisions made, or what the columns that go have the type of. */
    private static final String EXTENSIONS_HERE = HERE + """
            SELECT e.extname AS name FROM pg_catalog.pg_extension e JOIN here ON here.oid = e.extnamespace
            WHERE e.extname = ANY (%4$s) OR EXISTS (
              SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_type t ON t.oid = d.objid
                JOIN columns c ON c.atttypid IN (t.oid, t.typarray) AND c.moves
              WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.deptype = 'e'
                AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.refobjid = e.oid)
            ORDER BY 1""";

    /** Who may read a table by its own right, and couldn't reach it in its new place. */
    private static final String SHUT_OUT = HERE + """
            SELECT DISTINCT pg_catalog.pg_get_userbyid(a.grantee) AS role
            FROM named JOIN pg_catalog.pg_class c ON c.oid = named.oid
              CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) a
            WHERE a.grantee NOT IN (0, c.relowner)
              AND NOT coalesce(pg_catalog.has_schema_privilege(a.grantee, (SELECT oid FROM there), 'USAGE'), false)
            ORDER BY 1""";

    private final Connection connection;
    private final String schema;
    private final Set<String> versionTables;
    private final SharedJournal journal;
    private final List<String> searchPath;
    private final Set<String> relations = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> routines = new TreeSet<>();
    private final Set<String> extensions = new TreeSet<>();
    private final List<Thing> tables = new ArrayList<>();
    private final List<Thing> others = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();

    /**
     * Looks for what {@code made} has.
     *
     * @param schema the application's
     * @param versionTables the names of those that belong to it
     * @param journal the name of what keeps what was done
     * @param searchPath the schemas in which names are looked for after the application's
     */
    MisplacedObjects(
            Connection connection,
            String schema,
            Schema made,
            Collection<String> versionTables,
            String journal,
            List<String> searchPath) {
        this.searchPath = List.copyOf(searchPath);
        this.connection = connection;
        this.schema = schema;
        this.versionTables = Set.copyOf(versionTables);
        this.journal = new SharedJournal(connection, schema, journal);
        relations.addAll(versionTables);
        made.tables().forEach(table -> relations.add(table.name().name()));
        made.views().forEach(view -> relations.add(view.name().name()));
        made.sequences().forEach(sequence -> relations.add(sequence.name().name()));
        made.enums().forEach(type -> types.add(type.name().name()));
        made.objects().forEach(this::expect);
    }

    private void expect(SchemaObject object) {
        if (TYPES.contains(object.kind())) {
            types.add(object.name());
        } else if (ROUTINES.contains(object.kind())) {
            routines.add(bare(object.name()));
        } else if (object.kind().equals("extension")) {
            extensions.add(object.name());
        }
    }

    /**
     * Returns what there is.
     *
     * @param before statements that have to come first
     */
    Misplaced find(List<String> before) throws SQLException {
        boolean isShared = journal.stays(versionTables);
        if (!isShared) {
            relations.add(journal.name());
        }
        // A function is named by the types of its arguments: it goes while those are where they were when it was
        // printed.
        ask(ROUTINES_HERE, this::routine);
        ask(RELATIONS_AND_TYPES, this::relation);
        if (tables.isEmpty() && others.isEmpty()) {
            return Misplaced.NONE;
        }
        ask(
                TWICE,
                row -> twice(row.getString("kind"), row.getString("name"), Quoting.identifier(row.getString("name"))));
        List<String> versions =
                tables.stream().map(Thing::name).filter(versionTables::contains).toList();
        if (!versions.isEmpty()) {
            obstacles.addAll(twice);
            moves.addAll(isShared ? journal.moves(versions) : List.of());
        }
        if (!searchPath.contains(OLD_HOME)) {
            ask(EXTENSIONS_HERE, row -> unreached(row.getString("name"), before));
        }
        List<Thing> things = new ArrayList<>(tables);
        things.addAll(others);
        List<String> remedy = new ArrayList<>(before);
        remedy.addAll(moves);
        return new Misplaced(OLD_HOME, things, obstacles, remedy, afterwards());
    }

    private void ask(String question, QueryRows.Each each) throws SQLException {
        QueryRows.each(
                connection, question.formatted(literal(), array(relations), array(types), array(extensions)), each);
    }

    /** Types are printed with their schema where the search path doesn't reach them: in a replay others than here. */
    private String bare(String printed) {
        return printed.replace(OLD_HOME + ".", "")
                .replace(schema + ".", "")
                .replace(Quoting.identifier(schema) + ".", "");
    }

    /** A type is found by its number, its operators by the search path alone: without them {@code =} would silently be that of text. */
    private void unreached(String extension, List<String> before) {
        List<String> statements = new ArrayList<>(before);
        statements.add(
                "ALTER EXTENSION " + Quoting.identifier(extension) + " SET SCHEMA " + Quoting.identifier(schema));
        obstacles.add("extension " + extension + " is in schema \"" + OLD_HOME
                + "\", which a search path of \"" + schema + "\" doesn't reach; set searchPath to " + OLD_HOME
                + ", or: "
                + String.join("; ", statements));
    }

    /** Where the version goes, what would stay behind beside it would be nobody's. */
    private void twice(String kind, String shown, String quoted) {
        twice.add(kind + " " + shown + " is in schema \"" + schema + "\", too; if nothing in that one is wanted: DROP "
                + kind.toUpperCase(Locale.ROOT) + " " + Quoting.identifier(schema) + "." + quoted);
    }

    private List<String> afterwards() throws SQLException {
        List<String> left = new ArrayList<>();
        ask(SHUT_OUT, row -> {
            String role = row.getString("role");
            left.add("role \"" + role + "\" has rights there, and none to use schema \"" + schema
                    + "\": GRANT USAGE ON SCHEMA " + Quoting.identifier(schema) + " TO " + Quoting.identifier(role));
        });
        return left;
    }

    private void relation(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("multirange")) {
            move("type", Quoting.identifier(row.getString("name")));
            return;
        }
        Thing thing = new Thing(row.getString("kind"), row.getString("name"));
        (thing.kind().equals("table") ? tables : others).add(thing);
        move(thing.kind(), Quoting.identifier(thing.name()));
    }

    private void routine(ResultSet row) throws SQLException {
        String arguments = row.getString("arguments");
        String name = row.getString("name");
        Thing thing = new Thing(row.getString("kind"), name + "(" + bare(arguments) + ")");
        String quoted = Quoting.identifier(name) + "(" + arguments + ")";
        if (row.getBoolean("is_of_range")) {
            if (!row.getBoolean("twice")) {
                move("routine", quoted);
            }
            return;
        }
        if (!routines.contains(thing.name())) {
            return;
        }
        if (row.getBoolean("twice")) {
            twice(thing.kind(), thing.name(), quoted);
            return;
        }
        move("routine", quoted);
        others.add(thing);
        String shown = thing.kind() + " " + thing.name();
        if (row.getBoolean("names_here")) {
            obstacles.add(shown + " names schema \"" + OLD_HOME + "\" in its text: write it anew without");
        }
        if (row.getBoolean("searches_here")) {
            obstacles.add(shown + " sets a search path with \"" + OLD_HOME + "\" in it: take that from it first");
        }
    }

    private void move(String kind, String quoted) {
        moves.add("ALTER " + kind.toUpperCase(Locale.ROOT) + " " + OLD_HOME + "." + quoted + " SET SCHEMA "
                + Quoting.identifier(schema));
    }

    private String literal() {
        return Quoting.literal(schema);
    }

    private static String array(Set<String> names) {
        return names.stream().map(Quoting::literal).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }
}
