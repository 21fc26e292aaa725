package dev.furrow.postgres.schema;

import static dev.furrow.postgres.schema.SchemaQueries.ofUsers;

/** What PostgreSQL's catalog is asked about what one schema has beside tables, likewise. */
final class ObjectQueries {
    /** What tells a routine {@code p} apart from others of its name, as it is dropped by it. */
    static final String ARGUMENTS = "CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*'"
            + " ELSE pg_catalog.pg_get_function_identity_arguments(p.oid) END";

    /** Those of the whole database. */
    static final String EXTENSIONS = """
        SELECT extname AS name, pg_catalog.quote_ident(extname) AS shown FROM pg_catalog.pg_extension
        WHERE extname <> 'plpgsql' AND ? <> '' ORDER BY extname\
        """;

    /** What a locale is called depends on the version: columns that there may be are asked for in JSON. */
    static final String COLLATIONS = """
        SELECT id, name, shown, pg_catalog.concat_ws(', ',
            CASE provider WHEN 'i' THEN 'PROVIDER = icu' WHEN 'b' THEN 'PROVIDER = builtin' END,
            'LOCALE = ' || pg_catalog.quote_literal(CASE WHEN provider IN ('i', 'b') OR columns ->> 'collcollate' = columns ->> 'collctype'
              THEN coalesce(columns ->> 'colllocale', columns ->> 'colliculocale', columns ->> 'collcollate') END),
            'LC_COLLATE = ' || pg_catalog.quote_literal(CASE WHEN columns ->> 'collcollate' <> columns ->> 'collctype'
              THEN columns ->> 'collcollate' END),
            'LC_CTYPE = ' || pg_catalog.quote_literal(CASE WHEN columns ->> 'collcollate' <> columns ->> 'collctype'
              THEN columns ->> 'collctype' END),
            'RULES = ' || pg_catalog.quote_literal(columns ->> 'collicurules'),
            CASE WHEN NOT deterministic THEN 'DETERMINISTIC = false' END) AS parts
        FROM (SELECT c.oid AS id, c.collname AS name, c.oid::pg_catalog.regcollation::text AS shown, c.collprovider AS provider,
            c.collisdeterministic AS deterministic, pg_catalog.to_jsonb(c) AS columns
          FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
          WHERE n.nspname = ?\
        """ + ofUsers("pg_collation", "c.oid") + ") collations ORDER BY id";

    static final String DOMAINS = """
        SELECT t.oid AS id, t.typname AS name, t.oid::pg_catalog.regtype::text AS shown,
          pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base, t.typnotnull, t.typdefault AS "default",
          CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::pg_catalog.regcollation::text END AS collation,
          ARRAY(SELECT 'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid)
            FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' AND k.convalidated ORDER BY k.conname) AS checks,
          ARRAY(SELECT 'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid)
            FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' AND NOT k.convalidated ORDER BY k.conname)
            AS unproved
        FROM pg_catalog.pg_type t
          JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
        WHERE t.typtype = 'd' AND n.nspname = ?\
        """ + ofUsers("pg_type", "t.oid") + " ORDER BY t.oid";

    static final String COMPOSITES = """
        SELECT t.oid AS id, t.typname AS name, t.oid::pg_catalog.regtype::text AS shown,
          pg_catalog.array_agg(pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> y.typcollation
              THEN ' COLLATE ' || a.attcollation::pg_catalog.regcollation::text ELSE '' END ORDER BY a.attnum) AS parts
        FROM pg_catalog.pg_type t
          JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
        WHERE n.nspname = ?\
        """ + ofUsers("pg_type", "t.oid") + " GROUP BY t.oid, t.typname ORDER BY t.oid";

    static final String RANGES = """
        SELECT t.oid AS id, t.typname AS name, t.oid::pg_catalog.regtype::text AS shown, pg_catalog.concat_ws(', ',
          'SUBTYPE = ' || pg_catalog.format_type(r.rngsubtype, NULL),
          CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = '
            || CASE WHEN pg_catalog.pg_opclass_is_visible(o.oid) THEN '' ELSE pg_catalog.quote_ident(w.nspname) || '.' END
            || pg_catalog.quote_ident(o.opcname) END,
          CASE WHEN r.rngcollation <> s.typcollation THEN 'COLLATION = ' || r.rngcollation::pg_catalog.regcollation END,
          'CANONICAL = ' || nullif(r.rngcanonical::text, '-'), 'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::text, '-'),
          'MULTIRANGE_TYPE_NAME = ' || pg_catalog.quote_ident(m.typname)) AS parts
        FROM pg_catalog.pg_type t
          JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
          JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
          JOIN pg_catalog.pg_type m ON m.oid = r.rngmultitypid
          JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
          JOIN pg_catalog.pg_namespace w ON w.oid = o.opcnamespace
        WHERE n.nspname = ?\
        """ + ofUsers("pg_type", "t.oid") + " ORDER BY t.oid";

    /**
     * Those that a range type brings along are no part of the schema by themselves. A function is needed before the tables where a default,
     * a constraint, an index or a domain of theirs depends on it, and made after the views whose rows it takes or gives.
     */
    static final String ROUTINES = """
        SELECT p.oid AS id, p.proname AS name, p.prokind AS kind, n.nspname AS schema,
        """ + ARGUMENTS + """
         AS arguments,
          CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END AS text,
          CASE WHEN p.prokind = 'a' THEN (SELECT pg_catalog.concat_ws(', ', 'SFUNC = ' || g.aggtransfn,
              'STYPE = ' || pg_catalog.format_type(g.aggtranstype, NULL), 'SSPACE = ' || nullif(g.aggtransspace, 0),
              'FINALFUNC = ' || nullif(g.aggfinalfn::text, '-'), CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
              'FINALFUNC_MODIFY = ' || CASE WHEN g.aggfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN
                CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
              'COMBINEFUNC = ' || nullif(g.aggcombinefn::text, '-'), 'SERIALFUNC = ' || nullif(g.aggserialfn::text, '-'),
              'DESERIALFUNC = ' || nullif(g.aggdeserialfn::text, '-'), 'INITCOND = ' || pg_catalog.quote_literal(g.agginitval),
              'MSFUNC = ' || nullif(g.aggmtransfn::text, '-'), 'MINVFUNC = ' || nullif(g.aggminvtransfn::text, '-'),
              'MSTYPE = ' || nullif(pg_catalog.format_type(nullif(g.aggmtranstype, 0), NULL), '-'),
              'MSSPACE = ' || nullif(g.aggmtransspace, 0), 'MFINALFUNC = ' || nullif(g.aggmfinalfn::text, '-'),
              CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
              'MFINALFUNC_MODIFY = ' || CASE WHEN g.aggmfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN
                CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
              'MINITCOND = ' || pg_catalog.quote_literal(g.aggminitval),
              'SORTOP = ' || (SELECT CASE WHEN pg_catalog.pg_operator_is_visible(o.oid) THEN o.oprname::text
                  ELSE 'OPERATOR(' || pg_catalog.quote_ident(w.nspname) || '.' || o.oprname || ')' END
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace w ON w.oid = o.oprnamespace WHERE o.oid = g.aggsortop),
              CASE g.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END,
              CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END)
            FROM pg_catalog.pg_aggregate g WHERE g.aggfnoid = p.oid) END AS parts,
          EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
            AND d.refobjid = p.oid AND d.classid IN ('pg_catalog.pg_attrdef'::pg_catalog.regclass,
              'pg_catalog.pg_constraint'::pg_catalog.regclass, 'pg_catalog.pg_class'::pg_catalog.regclass,
              'pg_catalog.pg_type'::pg_catalog.regclass)) AS first,
          ARRAY(SELECT DISTINCT v.relname::text FROM pg_catalog.pg_depend d
              LEFT JOIN pg_catalog.pg_type y ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND y.oid = d.refobjid
              JOIN pg_catalog.pg_class v ON v.relkind IN ('v', 'm')
                AND v.oid IN (y.typrelid, CASE d.refclassid WHEN 'pg_catalog.pg_class'::pg_catalog.regclass THEN d.refobjid END)
            WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid) AS views
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = ?
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i
            WHERE i.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND i.objid = p.oid AND i.deptype = 'i')\
        """ + ofUsers("pg_proc", "p.oid") + " ORDER BY p.oid";

    static final String STATISTICS = """
        SELECT s.oid AS id, s.stxrelid AS relation, c.relname AS "table", s.stxname AS name, n.nspname AS schema,
          pg_catalog.pg_get_statisticsobjdef(s.oid) AS text
        FROM pg_catalog.pg_statistic_ext s
          JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
          JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid
        WHERE n.nspname = ?\
        """ + ofUsers("pg_statistic_ext", "s.oid") + " ORDER BY s.stxname";

    static final String VIEW_DEFAULTS = """
        SELECT c.relname AS "view", c.oid::pg_catalog.regclass::text AS shown, a.attname AS name,
          pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS "default"
        FROM pg_catalog.pg_attrdef f
          JOIN pg_catalog.pg_class c ON c.oid = f.adrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.adnum
        WHERE c.relkind = 'v' AND n.nspname = ?\
        """ + ofUsers("pg_class", "c.oid") + " ORDER BY c.relname, a.attname";

    /**
     * All comments on what users made, those of whole types in every schema. What is commented on is told as {@code COMMENT} doesn't; of an
     * index or statistics its table is told, too.
     */
    static final String COMMENTS = """
        SELECT d.objoid AS id, d.description AS comment, a.type AS kind, a.object_names AS names, a.object_args AS arguments,
          coalesce(o.relname, '') AS owner
        FROM (SELECT ?::text AS name) s, pg_catalog.pg_description d
          CROSS JOIN LATERAL pg_catalog.pg_identify_object_as_address(d.classoid, d.objoid, d.objsubid) a
          LEFT JOIN pg_catalog.pg_index i ON d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND i.indexrelid = d.objoid
          LEFT JOIN pg_catalog.pg_statistic_ext x
            ON d.classoid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND x.oid = d.objoid
          LEFT JOIN pg_catalog.pg_class o ON o.oid = coalesce(i.indrelid, x.stxrelid)
        WHERE d.objoid >= 16384 AND (a.object_names[1] = s.name OR a.type IN ('type', 'domain constraint'))
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
            WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
        ORDER BY a.type, a.object_names, a.object_args\
        """;

    /** What is known by its name alone. */
    static final String NAMES = """
        SELECT kind, name FROM (SELECT oid, nspname FROM pg_catalog.pg_namespace WHERE nspname = ?) n
          JOIN (SELECT 'foreign table' AS kind, oid::pg_catalog.regclass::text AS name, relnamespace AS namespace,
              'pg_catalog.pg_class'::pg_catalog.regclass AS class, oid AS id FROM pg_catalog.pg_class WHERE relkind = 'f'
            UNION ALL SELECT 'operator', oid::pg_catalog.regoperator::text, oprnamespace, 'pg_catalog.pg_operator'::pg_catalog.regclass, oid
              FROM pg_catalog.pg_operator
            UNION ALL SELECT 'operator class', o.opcname || ' of ' || m.amname, o.opcnamespace,
              'pg_catalog.pg_opclass'::pg_catalog.regclass, o.oid
              FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
            UNION ALL SELECT 'text search configuration', cfgname::text, cfgnamespace, 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid
              FROM pg_catalog.pg_ts_config
            UNION ALL SELECT 'text search dictionary', dictname::text, dictnamespace, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid
              FROM pg_catalog.pg_ts_dict
            UNION ALL SELECT 'conversion', conname::text, connamespace, 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid
              FROM pg_catalog.pg_conversion
          ) things ON namespace = n.oid
        WHERE id >= 16384
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = class AND e.objid = id AND e.deptype = 'e')
        ORDER BY kind, name\
        """;

    private ObjectQueries() {}
}
