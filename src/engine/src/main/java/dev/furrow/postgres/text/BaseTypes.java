package dev.furrow.postgres.text;

/** The types that domains stand on: a domain may stand on another one. */
public final class BaseTypes {
    /** What a query begins with that joins {@code base (id, type)}, the name of the type that a domain stands on in the end. */
    public static final String WITH = """
            WITH RECURSIVE domain (id, type, modifier) AS (
              SELECT oid, typbasetype, typtypmod FROM pg_catalog.pg_type WHERE typtype = 'd'
              UNION ALL SELECT d.id, b.typbasetype, b.typtypmod
              FROM domain d JOIN pg_catalog.pg_type b ON b.oid = d.type AND b.typtype = 'd'),
            base (id, type) AS (SELECT d.id, pg_catalog.format_type(d.type, d.modifier)
              FROM domain d JOIN pg_catalog.pg_type b ON b.oid = d.type AND b.typtype <> 'd')
            """;

    /** A column's type, or the one that it stands on, where {@code a} is the attribute. */
    public static final String OF_A = "coalesce(b.type, pg_catalog.format_type(a.atttypid, a.atttypmod))";

    private BaseTypes() {}
}
