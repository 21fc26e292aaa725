package dev.furrow.it;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.postgresql.Driver;

/**
 * How the server of one run is reached.
 *
 * @param admin the JDBC URL of somebody who may create roles and databases
 * @param role the role that the projects log in with, its name different in each run, so that two runs on one server don't meet
 */
record Access(String admin, String role) {
    /** With signs that a URL has to escape, one of them what a second decoding would change. */
    static final String PASSWORD = "p@ss:w/rd%41?&#+";

    private static final String FILE = "postgres.properties";

    static Access of(String admin) {
        return new Access(admin, "furrow_it_" + Long.toHexString(System.nanoTime()));
    }

    /** Reads what {@link #write} left in the build folder. */
    static Access read(Path target) throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(target.resolve(FILE))) {
            file.load(reader);
        }
        return new Access(file.getProperty("admin"), file.getProperty("role"));
    }

    void write(Path target) throws IOException {
        Properties file = new Properties();
        file.setProperty("admin", admin);
        file.setProperty("role", role);
        try (Writer writer = Files.newBufferedWriter(target.resolve(FILE))) {
            file.store(writer, null);
        }
    }

    String database(String project) {
        return role + "_" + project;
    }

    String createRole() {
        return "CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'";
    }

    String createDatabase(String project) {
        return "CREATE DATABASE " + database(project) + " OWNER " + role;
    }

    String dropDatabase(String project) {
        return "DROP DATABASE IF EXISTS " + database(project) + " WITH (FORCE)";
    }

    String listDatabases() {
        return "SELECT datname FROM pg_database WHERE starts_with(datname, '" + role + "_')";
    }

    String jdbcUrl(String project) {
        Properties parts = parts();
        return "jdbc:postgresql://" + server(parts) + "/" + database(project) + query(parts, true);
    }

    String jdbcUrlWithoutCredentials(String project) {
        Properties parts = parts();
        return "jdbc:postgresql://" + server(parts) + "/" + database(project) + query(parts, false);
    }

    String url(String project) {
        Properties parts = parts();
        return "postgres://" + role + ":" + encoded(PASSWORD) + "@" + server(parts) + "/" + database(project)
                + query(parts, false);
    }

    private Properties parts() {
        Properties parts = Driver.parseURL(admin, new Properties());
        if (parts == null) {
            throw new IllegalStateException(Server.VARIABLE + " is no JDBC URL of a PostgreSQL");
        }
        return parts;
    }

    private static String server(Properties parts) {
        return parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT");
    }

    private static String query(Properties parts, boolean credentials) {
        StringBuilder query = new StringBuilder();
        for (String name : new TreeSet<>(parts.stringPropertyNames())) {
            boolean credential = name.equals("user") || name.equals("password");
            if (name.startsWith("PG") || (credential && !credentials)) {
                continue;
            }
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(parts.getProperty(name)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
