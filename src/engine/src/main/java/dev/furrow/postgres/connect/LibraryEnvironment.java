package dev.furrow.postgres.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A database's address as variables for PostgreSQL's own programs: a password among a process's arguments would be for everybody to
 * see. See "Environment Variables" in the chapter on libpq.
 */
final class LibraryEnvironment {
    private static final Map<String, String> PARAMETERS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "channelBinding", "PGCHANNELBINDING",
            "gssEncMode", "PGGSSENCMODE",
            "options", "PGOPTIONS",
            "connectTimeout", "PGCONNECT_TIMEOUT");

    private LibraryEnvironment() {}

    static Map<String, String> of(PostgresUrl url) {
        Map<String, String> variables = new HashMap<>();
        Properties properties = url.properties();
        PARAMETERS.forEach((parameter, variable) -> {
            if (properties.containsKey(parameter)) {
                variables.put(variable, properties.getProperty(parameter));
            }
        });
        if ("true".equals(properties.getProperty("ssl"))) {
            variables.putIfAbsent("PGSSLMODE", "verify-full");
        }
        List<HostPort> hosts = url.hosts();
        variables.put("PGHOST", hosts.stream().map(LibraryEnvironment::host).collect(Collectors.joining(",")));
        variables.put(
                "PGPORT",
                hosts.stream().map(host -> String.valueOf(host.port())).collect(Collectors.joining(",")));
        variables.put("PGUSER", url.user());
        variables.put("PGDATABASE", url.database());
        variables.put("PGCLIENTENCODING", "UTF8");
        if (url.hasPassword()) {
            variables.put("PGPASSWORD", properties.getProperty("password"));
        }
        return variables;
    }

    /** An address of IPv6 stands in brackets in a URL alone. */
    private static String host(HostPort address) {
        String host = address.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
