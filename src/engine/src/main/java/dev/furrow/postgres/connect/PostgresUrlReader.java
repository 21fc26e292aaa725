package dev.furrow.postgres.connect;

import dev.furrow.database.Credentials;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.UrlDecoder;
import dev.furrow.database.UrlForm;
import dev.furrow.database.UrlOrigin;
import dev.furrow.error.Advice;
import java.util.List;
import java.util.Map;

/**
 * Reads what follows the scheme: {@code //user:password@host:5432,host2/db?name=value}, and in JDBC's form {@code db?...}
 * too. A user before the host is read in both, though the driver itself knows it in neither.
 */
public final class PostgresUrlReader {
    private final DatabaseSystem system;
    private final UrlOrigin origin;
    private final UrlForm form;
    private final UrlDecoder decoder;

    public PostgresUrlReader(DatabaseSystem system, UrlOrigin origin, UrlForm form) {
        this.system = system;
        this.origin = origin;
        this.form = form;
        this.decoder = new UrlDecoder(origin);
    }

    public PostgresUrl read(String rest) {
        if (rest.startsWith("//")) {
            int end = endOfAuthority(rest);
            return read(rest.substring(2, end), rest.substring(end));
        }
        if (form == UrlForm.PLATFORM) {
            throw origin.malformed(
                    "after the scheme it has no //",
                    Advice.literal("It looks like this:", "postgresql://user:password@host:5432/db"));
        }
        return read("", rest);
    }

    private PostgresUrl read(String authority, String rest) {
        int at = authority.lastIndexOf('@');
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        if (new StrayAt(form, at >= 0).isIn(path, query)) {
            throw origin.malformed(
                    "there is an @ after the database's name",
                    Advice.say("In a password / ? @ : # % are written %2F %3F %40 %3A %23 %25."));
        }
        Map<String, String> parameters = decoder.parameters(query, form);
        String userInfo = at < 0 ? "" : authority.substring(0, at);
        String user = given(parameters, "user", user(userInfo));
        String password = given(parameters, "password", password(userInfo));
        String inPath = decoder.decode("the database's name", path.startsWith("/") ? path.substring(1) : path);
        String database = given(parameters, "dbname", inPath);
        List<HostPort> hosts = hosts(authority.substring(at + 1), parameters);
        return new PostgresUrl(
                system,
                origin,
                hosts,
                database,
                new Credentials(user, password),
                new UrlParameters(origin, form).forDriver(parameters));
    }

    private static int endOfAuthority(String rest) {
        for (int i = 2; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                return i;
            }
        }
        return rest.length();
    }

    private String user(String userInfo) {
        int colon = userInfo.indexOf(':');
        return decoder.decode("the user", colon < 0 ? userInfo : userInfo.substring(0, colon));
    }

    private String password(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0 ? "" : decoder.decode("the password", userInfo.substring(colon + 1));
    }

    /** A parameter beats what stands in front of it, as in libpq. */
    private static String given(Map<String, String> parameters, String name, String otherwise) {
        String value = parameters.remove(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private List<HostPort> hosts(String authority, Map<String, String> parameters) {
        HostsReader reader = new HostsReader(origin);
        String hosts = given(parameters, "host", "");
        String ports = given(parameters, "port", "");
        List<HostPort> listed = hosts.isEmpty() ? reader.read(authority) : reader.readApart(hosts);
        return ports.isEmpty() ? listed : reader.withPorts(listed, ports);
    }
}
