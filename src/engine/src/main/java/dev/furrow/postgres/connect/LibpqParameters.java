package dev.furrow.postgres.connect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters of PostgreSQL's own library in the words of its Java driver, where those differ. See "Parameter Key Words" in
 * PostgreSQL's manual, and "Connection Parameters" in the driver's.
 */
final class LibpqParameters {
    private LibpqParameters() {}

    /** Returns the same parameters under the driver's names; those without another name stay as they are. */
    static Map<String, String> forDriver(Map<String, String> parameters) {
        Map<String, String> result = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            result.put(name(name), value(name, parameter.getValue()));
        }
        return result;
    }

    /** Returns what the driver calls a parameter. */
    static String name(String name) {
        return switch (name) {
            case "application_name" -> "ApplicationName";
            case "channel_binding" -> "channelBinding";
            case "connect_timeout" -> "connectTimeout";
            case "gssencmode" -> "gssEncMode";
            case "keepalives" -> "tcpKeepAlive";
            case "krbsrvname" -> "kerberosServerName";
            case "load_balance_hosts" -> "loadBalanceHosts";
            case "sslnegotiation" -> "sslNegotiation";
            case "target_session_attrs" -> "targetServerType";
            default -> name;
        };
    }

    private static String value(String name, String value) {
        return switch (name) {
            case "keepalives" -> value.equals("0") ? "false" : "true";
            case "load_balance_hosts" -> value.equals("random") ? "true" : "false";
            case "target_session_attrs" -> serverType(value);
            default -> value;
        };
    }

    private static String serverType(String value) {
        return switch (value) {
            case "read-write" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
        };
    }
}
