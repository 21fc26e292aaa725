package dev.furrow.postgres.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.Credentials;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.UrlOrigin;
import dev.furrow.database.lent.Lender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A database on one or several servers, the first that answers. */
public final class PostgresUrl extends DatabaseUrl {
    private final UrlOrigin origin;
    private final List<HostPort> hosts;
    private final String database;
    private final Credentials credentials;
    private final Map<String, String> parameters;
    private final @Nullable Lender lender;

    /**
     * Makes a URL from its parts.
     *
     * @param database empty for the one that is called as the user is
     * @param parameters in the driver's own names
     */
    PostgresUrl(
            DatabaseSystem system,
            UrlOrigin origin,
            List<HostPort> hosts,
            String database,
            Credentials credentials,
            Map<String, String> parameters) {
        this(system, origin, hosts, database, credentials, parameters, null);
    }

    private PostgresUrl(
            DatabaseSystem system,
            UrlOrigin origin,
            List<HostPort> hosts,
            String database,
            Credentials credentials,
            Map<String, String> parameters,
            @Nullable Lender lender) {
        super(system);
        this.origin = origin;
        this.hosts = List.copyOf(hosts);
        this.database = database;
        this.credentials = credentials;
        this.parameters = Map.copyOf(parameters);
        this.lender = lender;
    }

    /** Returns the same address, into which an application lends connections. */
    public DatabaseUrl lentBy(Lender application) {
        return new PostgresUrl(system(), origin, hosts, database, credentials, parameters, application);
    }

    @Nullable
    Lender lender() {
        return lender;
    }

    @Override
    public boolean hasCredentials() {
        return credentials.given();
    }

    @Override
    public DatabaseUrl withCredentials(String user, String password) {
        return new PostgresUrl(system(), origin, hosts, database, credentials.or(user, password), parameters);
    }

    @Override
    public String display() {
        return "postgresql://" + address() + (database.isEmpty() ? "" : "/" + database);
    }

    @Override
    public Connector connector() {
        return new PostgresConnector(this);
    }

    /** Returns where it was set, as a sentence. */
    String originInWords() {
        return "The " + (lender == null ? "URL" : "connection") + " comes from " + origin.words() + ".";
    }

    /** Returns the address of another database of the same server, for the same user. */
    public PostgresUrl ofDatabase(String name) {
        return new PostgresUrl(system(), origin, hosts, name, credentials, parameters);
    }

    List<HostPort> hosts() {
        return hosts;
    }

    HostPort firstHost() {
        return hosts.get(0);
    }

    /** Returns every host with its port, separated by commas. */
    String address() {
        StringBuilder text = new StringBuilder();
        for (HostPort host : hosts) {
            text.append(text.length() == 0 ? "" : ",").append(host);
        }
        return text.toString();
    }

    /** Returns who comes in; nobody named means the system's user, as everywhere with PostgreSQL. */
    String user() {
        return credentials.user().isEmpty() ? System.getProperty("user.name", "") : credentials.user();
    }

    boolean hasPassword() {
        return !credentials.password().isEmpty();
    }

    /** Returns the database's name; one that was not named is the user's. */
    String database() {
        return database.isEmpty() ? user() : database;
    }

    /** Returns what the driver takes as its URL. The rest goes beside it, since a driver may repeat a URL in an error. */
    String jdbc() {
        return "jdbc:postgresql://" + address() + "/" + URLEncoder.encode(database(), StandardCharsets.UTF_8);
    }

    /** Returns a URL for whoever opens connections in the driver's own way: with user, password and every parameter. */
    public String jdbcWithCredentials() {
        StringBuilder text = new StringBuilder(jdbc());
        Properties properties = properties();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            text.append(text.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(properties.getProperty(name), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** Returns what goes beside the URL: every parameter, user and password; the caller may change it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        properties.setProperty("user", user());
        if (hasPassword()) {
            properties.setProperty("password", credentials.password());
        }
        return properties;
    }
}
