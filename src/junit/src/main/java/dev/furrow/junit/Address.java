package dev.furrow.junit;

import javax.sql.DataSource;

/**
 * Where a database is.
 *
 * @param name what its server knows it by
 * @param url for JDBC, with credentials
 * @param dataSource opens connections to it
 */
record Address(String name, String url, DataSource dataSource) {
    /** Its text may end up in a log: it has no credentials. */
    @Override
    public String toString() {
        return name;
    }
}
