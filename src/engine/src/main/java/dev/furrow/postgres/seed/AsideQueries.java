package dev.furrow.postgres.seed;

/**
 * What PostgreSQL's catalog is asked about a table's foreign keys and indexes: only those come back that a statement makes again
 * exactly as they are. The parameter is the table's name, quoted.
 */
final class AsideQueries {
    private AsideQueries() {}

    /** Triggers that wait would keep a table from being altered, and programs on DDL might see it. */
    static final String IS_PLAIN = """
            SELECT FROM pg_catalog.pg_class c WHERE c.oid = ?::regclass AND c.relkind = 'r' AND NOT c.relispartition
              AND pg_catalog.pg_has_role(c.relowner, 'USAGE') AND pg_catalog.has_schema_privilege(c.relnamespace, 'CREATE')
              AND pg_catalog.current_setting('default_tablespace') = ''
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t
                WHERE t.tgrelid = c.oid AND (NOT t.tgisinternal OR t.tginitdeferred))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE e.evtenabled <> 'D')""";

    /**
     * A key made again takes the one index of its target that fits: of several it might take another. Whether it is enforced is a
     * column since PostgreSQL 18.
     */
    static final String KEYS = """
            SELECT k.conname, tn.nspname AS target_schema, t.relname AS target,
              'ALTER TABLE ' || k.conrelid::regclass || ' DROP CONSTRAINT ' || pg_catalog.quote_ident(k.conname) AS off,
              'ALTER TABLE ' || k.conrelid::regclass || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
                || pg_catalog.pg_get_constraintdef(k.oid) AS back,
              'COMMENT ON CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON ' || k.conrelid::regclass || ' IS '
                || pg_catalog.quote_literal(pg_catalog.obj_description(k.oid, 'pg_constraint')) AS comment
            FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
              JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE k.conrelid = ?::regclass AND k.contype = 'f' AND k.convalidated AND NOT k.condeferred
              AND k.conislocal AND k.coninhcount = 0 AND k.conparentid = 0 AND t.relkind = 'r' AND NOT t.relispartition
              AND coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::boolean, true)
              AND pg_catalog.has_table_privilege(t.oid, 'REFERENCES')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger g
                WHERE (g.tgconstraint = k.oid AND g.tgenabled <> 'O') OR (g.tgrelid = t.oid AND g.tginitdeferred))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_constraint'::regclass AND d.refobjid = k.oid
                  AND NOT (d.classid = 'pg_catalog.pg_trigger'::regclass AND d.deptype = 'i'))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid = k.oid AND d.deptype IN ('e', 'x'))
              AND 1 = (SELECT count(*) FROM pg_catalog.pg_index i WHERE i.indrelid = t.oid AND i.indisunique
                AND ARRAY(SELECT u.number FROM unnest(i.indkey) WITH ORDINALITY u(number, position)
                  WHERE u.position <= i.indnkeyatts ORDER BY 1) = ARRAY(SELECT unnest(k.confkey) ORDER BY 1))
            ORDER BY k.oid""";

    /** An index of expressions may fail where a row doesn't, and belongs to what its functions are. */
    static final String INDEXES = """
            SELECT x.relname AS name,
              'DROP INDEX ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(x.relname) AS off,
              pg_catalog.pg_get_indexdef(x.oid) AS back,
              'COMMENT ON INDEX ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(x.relname) || ' IS '
                || pg_catalog.quote_literal(pg_catalog.obj_description(x.oid, 'pg_class')) AS comment
            FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
              JOIN pg_catalog.pg_am a ON a.oid = x.relam
            WHERE i.indrelid = ?::regclass AND NOT (i.indisunique OR i.indisexclusion OR i.indisclustered OR i.indisreplident)
              AND i.indisvalid AND i.indisready AND i.indislive AND i.indexprs IS NULL AND i.indpred IS NULL
              AND x.reltablespace = 0 AND NOT x.relispartition
              AND a.amname IN ('btree', 'hash', 'gin', 'gist', 'spgist', 'brin')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = x.oid)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = x.oid AND d.deptype IN ('e', 'x'))
            ORDER BY x.oid""";
}
