package dev.furrow.postgres.schema;

/**
 * What PostgreSQL's catalog is asked about one schema. Each query's only parameter is the schema's name. What belongs to an extension
 * is left out, and what a partition or an inheriting table only has from its parent.
 */
final class SchemaQueries {
    private SchemaQueries() {}

    private static final String NOT_OF_EXTENSION = """
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
           WHERE e.classid = %s::pg_catalog.regclass AND e.objid = %s AND e.deptype = 'e')
        """;

    /** Returns the condition that a thing belongs to no extension. */
    static String ofUsers(String catalog, String id) {
        return NOT_OF_EXTENSION.formatted("'pg_catalog." + catalog + "'", id);
    }

    static final String ENUMS = """
        SELECT t.oid AS id, t.typname AS name, pg_catalog.array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
        FROM pg_catalog.pg_type t
          JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
        WHERE n.nspname = ?\
        """ + ofUsers("pg_type", "t.oid") + """
        GROUP BY t.oid, t.typname ORDER BY t.typname\
        """;

    static final String TABLES = """
        SELECT c.oid AS id, c.relname AS name, c.relkind = 'p' AS partitioned, c.relispartition AS is_partition,
          c.relpersistence = 'u' AS unlogged, c.relrowsecurity, c.relforcerowsecurity,
          pg_catalog.array_to_string(c.reloptions, ', ') AS options,
          CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
          pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
          d.description AS comment,
          CASE WHEN c.reloftype <> 0 THEN c.reloftype::pg_catalog.regtype::text END AS of_type, c.relreplident AS identity,
          (SELECT i.indexrelid::pg_catalog.regclass::text FROM pg_catalog.pg_index i
            WHERE i.indrelid = c.oid AND i.indisreplident AND c.relreplident = 'i') AS identity_index,
          ARRAY(SELECT i.inhparent::pg_catalog.regclass::text FROM pg_catalog.pg_inherits i
            WHERE i.inhrelid = c.oid ORDER BY i.inhseqno) AS parents
        FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_catalog.pg_description d
            ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid = c.oid AND d.objsubid = 0
        WHERE c.relkind IN ('r', 'p') AND n.nspname = ?\
        """ + ofUsers("pg_class", "c.oid") + " ORDER BY c.relname";

    /** A sequence that belongs to a column: internal for identity, automatic for serial. */
    static final String COLUMNS = """
        SELECT a.attrelid AS "table", a.attname AS name, a.atttypid AS type_id,
          pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attidentity, a.attgenerated,
          a.attnotnull AND (a.attrelid, a.attnum) NOT IN (SELECT k.conrelid, k.conkey[1] FROM pg_catalog.pg_constraint k
            WHERE k.contype = 'n' AND NOT k.convalidated AND k.conrelid <> 0) AS attnotnull,
          (a.attrelid, a.attnum) IN (SELECT k.conrelid, k.conkey[1] FROM pg_catalog.pg_constraint k
            WHERE k.contype = 'n' AND k.convalidated AND k.connoinherit AND k.conrelid <> 0) AS no_inherit,
          pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS "default",
          CASE WHEN a.attcollation <> y.typcollation THEN a.attcollation::pg_catalog.regcollation::text END AS collation,
          d.description AS comment,
          s.oid::pg_catalog.regclass::text AS sequence, s.relname AS sequence_name,
          pg_catalog.format_type(q.seqtypid, NULL) AS sequence_type, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache,
          q.seqcycle
        FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
          LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
          LEFT JOIN pg_catalog.pg_description d
            ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
          LEFT JOIN (pg_catalog.pg_depend o JOIN pg_catalog.pg_class s ON s.oid = o.objid AND s.relkind = 'S')
            ON o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.refobjid = c.oid AND o.refobjsubid = a.attnum
            AND o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.deptype IN ('a', 'i')
          LEFT JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
        WHERE c.relkind IN ('r', 'p') AND n.nspname = ? AND a.attinhcount = 0
        ORDER BY a.attrelid, a.attnum\
        """;

    /**
     * What columns that a parent has, too, have beyond it. A primary key of the table's own brings its NOT NULL along; one that isn't
     * validated is among {@link #UNPROVED_NOT_NULLS}.
     */
    static final String INHERITED_COLUMNS = """
        SELECT * FROM (SELECT c.oid AS relation, c.oid::pg_catalog.regclass::text AS shown, c.relname AS "table",
            a.attname AS name, pg_catalog.quote_ident(a.attname) AS quoted,
            pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS "default", p."default" AS inherited,
            a.attnotnull AND NOT p.attnotnull AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
              WHERE k.conrelid = c.oid AND (k.contype = 'p' OR k.contype = 'n' AND NOT k.convalidated)
                AND a.attnum = ANY (k.conkey)) AS not_null
          FROM pg_catalog.pg_inherits h
            JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid AND h.inhseqno = 1
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attinhcount > 0 AND a.attidentity = '' AND a.attgenerated = ''
            LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
            JOIN LATERAL (SELECT b.attnotnull, pg_catalog.pg_get_expr(g.adbin, g.adrelid) AS "default"
              FROM pg_catalog.pg_inherits i
                JOIN pg_catalog.pg_attribute b
                  ON b.attrelid = i.inhparent AND b.attname = a.attname AND NOT b.attisdropped
                LEFT JOIN pg_catalog.pg_attrdef g ON g.adrelid = b.attrelid AND g.adnum = b.attnum
              WHERE i.inhrelid = c.oid ORDER BY i.inhseqno LIMIT 1) p ON true
          WHERE c.relkind IN ('r', 'p') AND n.nspname = ?) columns
        WHERE "default" IS DISTINCT FROM inherited OR not_null
        ORDER BY "table", name\
        """;

    /** PostgreSQL 18 has those: new rows keep them, old ones perhaps not. */
    static final String UNPROVED_NOT_NULLS = """
        SELECT k.conrelid AS relation, c.oid::pg_catalog.regclass::text AS shown, c.relname AS "table", k.conname AS name,
          pg_catalog.quote_ident(k.conname) AS quoted, pg_catalog.pg_get_constraintdef(k.oid) AS text
        FROM pg_catalog.pg_constraint k
          JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype = 'n' AND NOT k.convalidated AND k.coninhcount = 0 AND n.nspname = ?
        ORDER BY c.relname, k.conname\
        """;

    static final String CONSTRAINTS = """
        SELECT k.conrelid AS "table", k.conname AS name, k.contype, pg_catalog.pg_get_constraintdef(k.oid) AS text,
          ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, position)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.position) AS columns,
          k.confrelid::pg_catalog.regclass::text AS shown_target, tn.nspname AS target_schema, t.relname AS target,
          ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY u(number, position)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.position)
            AS target_columns,
          k.confdeltype, k.confupdtype, k.condeferrable
        FROM pg_catalog.pg_constraint k
          JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
          LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND c.relkind IN ('r', 'p') AND n.nspname = ?
          AND k.coninhcount = 0 AND k.conparentid = 0
        ORDER BY k.conrelid, k.conname\
        """;

    static final String INDEXES = """
        SELECT i.indrelid AS "table", c.relname AS relation, ic.relname AS name,
          pg_catalog.pg_get_indexdef(ic.oid, 0, true) AS text, i.indisunique,
          i.indisvalid, m.amname AS method, i.indnkeyatts AS keys,
          ARRAY(SELECT pg_catalog.pg_get_indexdef(ic.oid, g, true) FROM pg_catalog.generate_series(1, i.indnatts) g) AS parts,
          ARRAY(SELECT coalesce(a.attname::text, '') FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY u(number, position)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0
            ORDER BY u.position) AS columns,
          i.indoption::int2[]::int4[] AS options, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) AS predicate
        FROM pg_catalog.pg_index i
          JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
          JOIN pg_catalog.pg_am m ON m.oid = ic.relam
          JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = ic.oid AND k.contype IN ('p', 'u', 'x')
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname = ? AND NOT ic.relispartition AND k.oid IS NULL
        ORDER BY i.indrelid, ic.relname\
        """;

    static final String TRIGGERS = """
        SELECT t.oid AS id, t.tgrelid AS relation, c.relkind, c.oid::pg_catalog.regclass::text AS shown, c.relname AS "table",
          t.tgname AS name, pg_catalog.pg_get_triggerdef(t.oid, true) AS text, t.tgenabled AS enabled
        FROM pg_catalog.pg_trigger t
          JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND n.nspname = ? ORDER BY t.tgrelid, t.tgname\
        """;

    static final String RULES = """
        SELECT r.oid AS id, r.ev_class AS relation, c.relkind, c.oid::pg_catalog.regclass::text AS shown, c.relname AS "table",
          r.rulename AS name, pg_catalog.pg_get_ruledef(r.oid, true) AS text, r.ev_enabled AS enabled
        FROM pg_catalog.pg_rewrite r
          JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND n.nspname = ? ORDER BY r.ev_class, r.rulename\
        """;

    static final String POLICIES = """
        SELECT p.oid AS id, p.polrelid AS relation, c.oid::pg_catalog.regclass::text AS shown, c.relname AS "table",
          p.polname AS name, p.polcmd AS command, p.polpermissive AS permissive,
          ARRAY(SELECT CASE u.role WHEN 0 THEN 'public' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(u.role)) END
            FROM pg_catalog.unnest(p.polroles) u(role) ORDER BY 1) AS roles,
          pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS condition,
          pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS "check"
        FROM pg_catalog.pg_policy p
          JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? ORDER BY p.polrelid, p.polname\
        """;

    static final String VIEWS = """
        SELECT c.oid AS id, c.relname AS name, c.relkind = 'm' AS materialized, pg_catalog.pg_get_viewdef(c.oid) AS query,
          pg_catalog.array_to_string(c.reloptions, ', ') AS options
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND n.nspname = ?\
        """ + ofUsers("pg_class", "c.oid") + " ORDER BY c.relname";

    private static final String BY_DEPENDENT = """
        FROM pg_catalog.pg_depend d
          LEFT JOIN (SELECT oid, CASE WHEN rulename = '_RETURN' THEN ev_class ELSE oid END AS id FROM pg_catalog.pg_rewrite) r
            ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND r.oid = d.objid
        """;

    private static final String OF_DEPENDENTS = """
        WHERE d.classid IN ('pg_catalog.pg_rewrite'::pg_catalog.regclass, 'pg_catalog.pg_trigger'::pg_catalog.regclass,
            'pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass,
            'pg_catalog.pg_proc'::pg_catalog.regclass)
        """;

    /**
     * The columns, tables and views that views, triggers, rules, policies, statistics and functions use, by the dependent's number. A
     * function uses them by a body that the server has parsed, or by their rows.
     */
    static final String USES = """
        SELECT DISTINCT coalesce(r.id, d.objid) AS id, rc.relname AS relation, a.attname AS "column"
        """ + BY_DEPENDENT + """
          LEFT JOIN pg_catalog.pg_type y ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND y.oid = d.refobjid
          JOIN pg_catalog.pg_class rc ON rc.relkind <> 'c'
            AND rc.oid = CASE d.refclassid WHEN 'pg_catalog.pg_class'::pg_catalog.regclass THEN d.refobjid ELSE y.typrelid END
          JOIN pg_catalog.pg_namespace n ON n.oid = rc.relnamespace
          LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.attnum > 0
        """ + OF_DEPENDENTS + """
          AND rc.oid IS DISTINCT FROM r.id AND n.nspname = ?\
        """;

    /** The routines that the same use. */
    static final String CALLS =
            """
        SELECT DISTINCT coalesce(r.id, d.objid) AS id, p.prokind AS kind, p.proname AS name,
        """ + ObjectQueries.ARGUMENTS + " AS arguments\n" + BY_DEPENDENT + """
          JOIN pg_catalog.pg_proc p ON d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND p.oid = d.refobjid
          JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        """ + OF_DEPENDENTS + """
          AND n.nspname = ?\
        """;

    /** Sequences that no column owns as its own numbering: none at all, or a column whose default says more than serial does. */
    static final String SEQUENCES = """
        SELECT c.relname AS name, c.oid::pg_catalog.regclass::text AS shown, pg_catalog.format_type(q.seqtypid, NULL) AS sequence_type,
          c.relpersistence = 'u' AS unlogged,
          q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
          o.refobjid::pg_catalog.regclass::text AS shown_table, o.refobjid AS "table", a.attname AS "column"
        FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_catalog.pg_sequence q ON q.seqrelid = c.oid
          LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.objid = c.oid
            AND o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
          LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
        WHERE c.relkind = 'S' AND o.deptype IS DISTINCT FROM 'i' AND n.nspname = ?\
        """ + ofUsers("pg_class", "c.oid") + " ORDER" + " BY c.relname";
}
