package dev.furrow.postgres;

import dev.furrow.postgres.text.BaseTypes;

/** What PostgreSQL's catalog is asked. Schemas whose names begin with {@code pg_} are the system's. */
final class PostgresQueries {
    private PostgresQueries() {}

    private static final String OF_USERS = "n.nspname <> 'information_schema' AND left(n.nspname, 3) <> 'pg_'";

    /** Beside the name stand the columns that the table has or had: what was dropped counts. */
    static final String NAMES = """
            SELECT c.relname, c.relnatts FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname = ?""";

    /** A row for each table: a replay asks at each of its steps. */
    static final String COLUMN_NAMES = """
            SELECT c.relname, (SELECT pg_catalog.array_agg(a.attname) FROM pg_catalog.pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname = ?""";

    /**
     * Row security that the role is held to shows all rows and lets them be deleted where policies for both say TRUE and no restrictive one
     * says anything else.
     */
    private static final String HIDES_ROWS = """
            (SELECT count(DISTINCT v.command) FILTER (WHERE p.polpermissive AND p.condition = 'true') < 2
                OR coalesce(bool_or(NOT p.polpermissive AND p.condition <> 'true'), false)
              FROM (VALUES ('r'), ('d')) v (command) LEFT JOIN LATERAL (
                SELECT polpermissive, polcmd, pg_catalog.pg_get_expr(polqual, polrelid) AS condition
                FROM pg_catalog.pg_policy
                WHERE polrelid = c.oid AND EXISTS (SELECT FROM unnest(polroles) role (id)
                  WHERE CASE role.id WHEN 0 THEN true ELSE pg_catalog.pg_has_role(role.id, 'USAGE') END)) p
                ON p.polcmd::text IN ('*', v.command))
            """;

    /** The columns of one table, whose name is put in as a literal, with their types. */
    static final String TYPES = BaseTypes.WITH + """
            SELECT a.attname,\s""" + BaseTypes.OF_A + """
             FROM pg_catalog.pg_attribute a LEFT JOIN base b ON b.id = a.atttypid
            WHERE a.attrelid = pg_catalog.to_regclass(%s) AND a.attnum > 0 AND NOT a.attisdropped
            """;

    /** A row for each column, and one for a table that has none. Trigger types: row 1, before 2, insert 4. */
    static final String COLUMNS =
            BaseTypes.WITH + """
            SELECT n.nspname AS schema, c.relname AS "table", c.relkind, c.relispartition,
              EXISTS (SELECT FROM pg_catalog.pg_trigger t
                WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgtype & 7 = 7) AS insert_trigger,
              EXISTS (SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e') AS of_extension,
              pg_catalog.row_security_active(c.oid) AS row_security,
              CASE WHEN pg_catalog.row_security_active(c.oid) THEN\s""" + HIDES_ROWS + """
              ELSE false END AS hides_rows,
              a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
              \s""" + BaseTypes.OF_A + """
               AS base_type,
              a.attnotnull OR y.typnotnull AS not_null, a.atthasdef OR y.typdefault IS NOT NULL AS has_default,
              a.attidentity, a.attgenerated
            FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
              LEFT JOIN base b ON b.id = a.atttypid
            WHERE c.relkind IN ('r', 'p') AND
            """ + OF_USERS + " ORDER BY c.oid, a.attnum";

    /** The column {@code conenforced} is there from PostgreSQL 18 on. */
    static final String CONSTRAINTS = """
            SELECT n.nspname AS schema, c.relname AS "table", k.contype, k.conname,
              ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(number, position)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                ORDER BY u.position) AS columns,
              tn.nspname AS target_schema, t.relname AS target,
              ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(number, position)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
                ORDER BY u.position) AS target_columns,
              k.confdeltype, k.confupdtype, k.condeferrable,
              coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::boolean, true) AS enforced,
              pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS expression,
              ARRAY(SELECT coalesce(a.attname::text, pg_catalog.pg_get_indexdef(k.conindid, u.position::integer, true))
                FROM unnest(k.conkey) WITH ORDINALITY u(number, position)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                WHERE k.contype = 'x' ORDER BY u.position) AS compared,
              ARRAY(SELECT o.oprname::text FROM unnest(k.conexclop) WITH ORDINALITY u(id, position)
                JOIN pg_catalog.pg_operator o ON o.oid = u.id ORDER BY u.position) AS operators
            FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
              LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND
            """ + OF_USERS + " ORDER BY c.oid, k.conname";

    static final String PARENTS = """
            SELECT n.nspname AS schema, c.relname AS "table", pn.nspname AS parent_schema, p.relname AS parent
            FROM pg_catalog.pg_inherits i
              JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
              JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
            WHERE c.relkind IN ('r', 'p') AND
            """ + OF_USERS + " ORDER BY i.inhrelid, i.inhseqno";

    /**
     * A column owns a sequence by a dependency that is automatic (serial) or internal (identity); its default depends on one whose
     * values it takes, or names it in a text, {@code nextval(('x'::text)::regclass)}, as very old dumps do. Of sequences that no column owns or takes values of, those called like a table are its entity mapping's.
     */
    static final String SEQUENCES = """
            WITH texts AS MATERIALIZED (
              SELECT f.adrelid, f.adnum, pg_catalog.parse_ident(name.parts[1]) AS parts
              FROM pg_catalog.pg_attrdef f, pg_catalog.regexp_match(pg_catalog.pg_get_expr(f.adbin, f.adrelid),
                $$nextval\\(\\('((?:\\w+|"[^"']+")(?:\\.(?:\\w+|"[^"']+"))?)'::text\\)::regclass\\)$$) name (parts)
              WHERE name.parts IS NOT NULL),
            said (sequence, relation, number, use) AS (
              SELECT objid, refobjid, refobjsubid, 'OWNED' FROM pg_catalog.pg_depend
              WHERE classid = 'pg_catalog.pg_class'::regclass AND refclassid = 'pg_catalog.pg_class'::regclass
                AND deptype IN ('a', 'i') AND refobjsubid > 0
              UNION ALL
              SELECT d.refobjid, f.adrelid, f.adnum, 'DEFAULT' FROM pg_catalog.pg_attrdef f
                JOIN pg_catalog.pg_depend d ON d.objid = f.oid AND d.classid = 'pg_catalog.pg_attrdef'::regclass
                  AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'n'
              UNION ALL
              SELECT s.oid, t.adrelid, t.adnum, 'DEFAULT' FROM texts t
                JOIN pg_catalog.pg_class s ON s.relname = t.parts[cardinality(t.parts)] AND s.relkind = 'S'
                JOIN pg_catalog.pg_namespace n ON n.oid = s.relnamespace
              WHERE CASE cardinality(t.parts) WHEN 1 THEN pg_catalog.pg_table_is_visible(s.oid)
                ELSE n.nspname = t.parts[1] END),
            lone AS MATERIALIZED (
              SELECT oid, relname, relnamespace FROM pg_catalog.pg_class
              WHERE relkind = 'S' AND oid NOT IN (SELECT sequence FROM said)),
            used AS (
              SELECT sequence, relation, number, max(use) AS use FROM said GROUP BY sequence, relation, number
              UNION ALL
              SELECT l.oid, c.oid, a.attnum, 'NAME'
              FROM lone l
                JOIN pg_catalog.pg_class c ON c.relnamespace = l.relnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' AND cardinality(k.conkey) = 1
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1] AND NOT a.atthasdef
                  AND a.attidentity = ''
              WHERE lower(l.relname) IN (lower(c.relname || '_seq'), lower(c.relname || '_' || a.attname || '_seq'),
                'hibernate_sequence'))
            SELECT n.nspname AS schema, c.relname AS "table", a.attname, sn.nspname AS sequence_schema, s.relname AS sequence,
              u.use, pg_catalog.pg_get_userbyid(s.relowner) AS owner, pg_catalog.pg_has_role(s.relowner, 'USAGE') AS is_ours,
              q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle
            FROM used u
              JOIN pg_catalog.pg_class s ON s.oid = u.sequence AND s.relkind = 'S'
              JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
              JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
              JOIN pg_catalog.pg_class c ON c.oid = u.relation AND c.relkind IN ('r', 'p')
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number
            WHERE (u.use = 'OWNED' OR pg_catalog.has_sequence_privilege(s.oid, 'SELECT')) AND
            """ + OF_USERS + " ORDER BY c.oid, a.attnum, s.relname";
}
