package dev.furrow.postgres.connect;

import dev.furrow.database.UrlForm;
import dev.furrow.database.UrlOrigin;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Similar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGProperty;

/**
 * A URL's parameters in the words of PostgreSQL's Java driver. Both spellings know the driver's own words; platforms' URLs also
 * those of PostgreSQL's library, and what other languages' tools put there for themselves.
 *
 * <p>A word that nobody reads is refused, as psql refuses it: the driver would pass over {@code sslmod=require} and send
 * passwords in plain text. So is what the library can do and the driver can't. See "Parameter Key Words" in PostgreSQL's manual,
 * and "Connection Parameters" in the driver's.
 */
final class UrlParameters {
    /** Words of the library that the driver has others for. */
    private static final Set<String> RENAMED = Set.of(
            "application_name",
            "channel_binding",
            "connect_timeout",
            "fallback_application_name",
            "gssdelegation",
            "gssencmode",
            "keepalives",
            "krbsrvname",
            "load_balance_hosts",
            "requiressl",
            "sslnegotiation",
            "target_session_attrs");

    /** Words of the library that change nothing here: the driver speaks UTF-8, and keeps connections alive its own way. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "client_encoding",
            "keepalives_count",
            "keepalives_idle",
            "keepalives_interval",
            "sslcompression",
            "sslsni",
            "tcp_user_timeout");

    /** Words of pools, caches and drivers of other languages, which say nothing about the database. */
    private static final Set<String> OF_OTHERS = Set.of(
            "async_fallback",
            "binary_parameters",
            "checkout_timeout",
            "command_timeout",
            "conn_health_checks",
            "conn_max_age",
            "default_query_exec_mode",
            "description_cache_capacity",
            "encoding",
            "max_overflow",
            "pool",
            "pool_health_check_period",
            "pool_max_conn_idle_time",
            "pool_max_conn_lifetime",
            "pool_max_conn_lifetime_jitter",
            "pool_max_conns",
            "pool_min_conns",
            "pool_pre_ping",
            "pool_recycle",
            "pool_size",
            "pool_timeout",
            "prepared_statement_cache_size",
            "prepared_statements",
            "reaping_frequency",
            "socket_timeout",
            "statement_cache_capacity",
            "statement_cache_size",
            "statement_limit",
            "supa",
            "uselibpqcompat");

    /** Words of the library that the driver has no like of, and without which something else would happen. */
    private static final Set<String> IMPOSSIBLE = Set.of(
            "hostaddr",
            "passfile",
            "require_auth",
            "requirepeer",
            "scram_client_key",
            "scram_server_key",
            "servicefile",
            "ssl_max_protocol_version",
            "ssl_min_protocol_version",
            "sslcertmode",
            "sslcrl",
            "sslcrldir");

    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private final UrlOrigin origin;
    private final UrlForm form;

    UrlParameters(UrlOrigin origin, UrlForm form) {
        this.origin = origin;
        this.form = form;
    }

    /**
     * Returns the same parameters under the driver's names.
     *
     * @throws FurrowException if one of them is known to nobody, or the driver can't do it
     */
    Map<String, String> forDriver(Map<String, String> parameters) {
        Map<String, String> result = new LinkedHashMap<>();
        parameters.forEach((name, value) -> put(result, name, value));
        if (parameters.containsKey("sslmode")) {
            result.put("sslmode", parameters.get("sslmode"));
        }
        return withSystemsCertificates(result);
    }

    private void put(Map<String, String> result, String name, String value) {
        if (name.equals("ssl")) {
            putSsl(result, value);
            return;
        }
        if (form == UrlForm.PLATFORM && putOfLibrary(result, name, value)) {
            return;
        }
        if (!driverKnows(name)) {
            throw refused(name);
        }
        result.put(name, value);
    }

    /**
     * {@code ssl=true} in a URL of the library's is {@code sslmode=require}, as its manual says; the driver's own checks the
     * certificate too. Other tools take the library's modes by this word, which the driver would read as false.
     */
    private void putSsl(Map<String, String> result, String value) {
        if (SSL_MODES.contains(value)) {
            result.putIfAbsent("sslmode", value);
        } else if (form == UrlForm.JDBC && Set.of("", "true", "false").contains(value)) {
            result.put("ssl", value);
        } else if (Set.of("true", "1").contains(value)) {
            result.putIfAbsent("sslmode", "require");
        } else if (Set.of("false", "0").contains(value)) {
            result.putIfAbsent("sslmode", "disable");
        } else {
            throw origin.malformed("ssl is none of true, false, " + String.join(", ", new TreeSet<>(SSL_MODES)));
        }
    }

    /** Puts what the library calls {@code name}, and returns whether it knows it. */
    private boolean putOfLibrary(Map<String, String> result, String name, String value) {
        switch (name) {
            case "application_name" -> result.put("ApplicationName", value);
            case "fallback_application_name" -> result.putIfAbsent("ApplicationName", value);
            case "channel_binding" -> result.put("channelBinding", value);
            case "connect_timeout" -> result.put("connectTimeout", value);
            case "gssencmode" -> result.put("gssEncMode", value);
            case "gssdelegation" -> result.put("gssUseDefaultCreds", value.equals("1") ? "true" : "false");
            case "gsslib" -> result.put("gsslib", value.equals("gssapi") ? "gssapi" : "auto");
            case "keepalives" -> result.put("tcpKeepAlive", value.equals("0") ? "false" : "true");
            case "krbsrvname" -> result.put("kerberosServerName", value);
            case "load_balance_hosts" -> result.put("loadBalanceHosts", value.equals("random") ? "true" : "false");
            case "requiressl" -> result.putIfAbsent("sslmode", value.equals("1") ? "require" : "prefer");
            case "sslnegotiation" -> result.put("sslNegotiation", value);
            case "target_session_attrs" -> result.put("targetServerType", serverType(value));
            default -> {
                return NOT_NEEDED.contains(name) || OF_OTHERS.contains(name);
            }
        }
        return true;
    }

    private static String serverType(String value) {
        return switch (value) {
            case "read-write" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
        };
    }

    /** {@code sslrootcert=system} trusts whom the system trusts, and so has to check the host's name as well. */
    private Map<String, String> withSystemsCertificates(Map<String, String> result) {
        if (!"system".equals(result.get("sslrootcert"))) {
            return result;
        }
        String mode = result.getOrDefault("sslmode", "verify-full");
        if (!mode.equals("verify-full")) {
            throw origin.malformed("sslrootcert=system goes with sslmode=verify-full alone, not with \"" + mode + "\"");
        }
        result.remove("sslrootcert");
        result.put("sslmode", mode);
        result.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        return result;
    }

    private boolean driverKnows(String name) {
        // Where unqualified names are is no matter of the connection alone: see the advice.
        boolean ofTheDriverAlone = form == UrlForm.PLATFORM && name.equals("currentSchema");
        return PGProperty.forName(name) != null && !ofTheDriverAlone;
    }

    private FurrowException refused(String name) {
        if (IMPOSSIBLE.contains(name)) {
            return origin.malformed("Java's driver has no parameter \"" + name + "\"");
        }
        String what =
                isAWord(name) ? "nobody reads its parameter \"" + name + "\"" : "nobody reads one of its parameters";
        return origin.malformed(what).advising(advice(name));
    }

    /** What is no word may be the end of a password with a question mark in it. */
    private static boolean isAWord(String name) {
        return name.length() <= 40 && name.chars().allMatch(c -> c == '_' || c == '-' || Character.isLetterOrDigit(c));
    }

    private List<Advice> advice(String name) {
        return switch (name) {
            case "schema", "currentSchema", "search_path" ->
                List.of(
                        Advice.set(
                                "The application's schema is a setting, used outside development:", "schema", "NAME"),
                        Advice.literal("For this connection alone, write:", "options=-c%20search_path%3DNAME"));
            case "pgbouncer" ->
                List.of(Advice.say("It says that a pooler in transaction mode answers there, where no lock holds:"
                        + " take the URL of the database itself, and leave the word out."));
            case "connection_limit" ->
                List.of(Advice.say("Leave it out: a run takes one connection, and one more for its lock."));
            default -> similar(name);
        };
    }

    private List<Advice> similar(String name) {
        if (!isAWord(name)) {
            return List.of();
        }
        Set<String> known = new TreeSet<>(form == UrlForm.PLATFORM ? RENAMED : Set.of());
        for (PGProperty property : PGProperty.values()) {
            known.add(property.getName());
        }
        return Similar.question(name, known);
    }

    /** Returns whether {@code name} is a word of the driver's or of the library's. */
    static boolean isKnown(String name) {
        return PGProperty.forName(name) != null || RENAMED.contains(name) || NOT_NEEDED.contains(name);
    }
}
