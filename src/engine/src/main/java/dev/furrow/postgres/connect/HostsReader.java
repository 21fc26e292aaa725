package dev.furrow.postgres.connect;

import dev.furrow.database.UrlDecoder;
import dev.furrow.database.UrlOrigin;
import dev.furrow.error.Advice;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code a:5432,b,[::1]:5433}. A port that is none is never repeated: it may be the beginning of a password. */
final class HostsReader {
    private final UrlOrigin origin;
    private final UrlDecoder decoder;

    HostsReader(UrlOrigin origin) {
        this.origin = origin;
        this.decoder = new UrlDecoder(origin);
    }

    /** Returns the hosts in their order; one, this machine, where the text is empty. */
    List<HostPort> read(String text) {
        List<HostPort> hosts = new ArrayList<>();
        for (String address : text.split(",", -1)) {
            hosts.add(address(address));
        }
        return hosts;
    }

    /** Returns hosts that were given without their ports, as libpq's parameter does: there an IPv6 address has no brackets. */
    List<HostPort> readApart(String hosts) {
        List<HostPort> result = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            result.add(new HostPort(host(bracketed(host)), HostPort.LOCAL.port()));
        }
        return result;
    }

    /** Returns the hosts with other ports; one port may serve all of them. */
    List<HostPort> withPorts(List<HostPort> hosts, String ports) {
        String[] numbers = ports.split(",", -1);
        if (numbers.length != 1 && numbers.length != hosts.size()) {
            throw origin.malformed(
                    "it names " + hosts.size() + " hosts and " + numbers.length + " ports",
                    Advice.say("Give one port for all hosts, or one for each, in their order."));
        }
        List<HostPort> result = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            result.add(new HostPort(hosts.get(i).host(), port(numbers[numbers.length == 1 ? 0 : i])));
        }
        return result;
    }

    private HostPort address(String address) {
        int colon = address.indexOf(':', address.lastIndexOf(']') + 1);
        if (colon >= 0 && address.indexOf(':', colon + 1) >= 0) {
            throw origin.malformed(
                    "a host has more than one colon",
                    Advice.literal("An IPv6 address stands in brackets:", "postgresql://[::1]:5432/db"),
                    Advice.literal("User and password end in an @:", "postgresql://user:password@host:5432/db"));
        }
        if (colon < 0) {
            return new HostPort(host(address), HostPort.LOCAL.port());
        }
        return new HostPort(host(address.substring(0, colon)), port(address.substring(colon + 1)));
    }

    private String host(String text) {
        String host = decoder.decode("the host", text);
        if (host.startsWith("/")) {
            throw origin.malformed(
                    "its host is a folder with a Unix socket, which Java's driver can't use",
                    Advice.literal("Name the host that listens on TCP:", "postgresql://localhost:5432/db"));
        }
        return host.isEmpty() ? HostPort.LOCAL.host() : host;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
    }

    private int port(String text) {
        try {
            int port = text.isEmpty() ? HostPort.LOCAL.port() : Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, without the text.
        }
        throw origin.malformed(
                "its port is not a number from 1 to 65535",
                Advice.say("In a password / ? @ : # % are written %2F %3F %40 %3A %23 %25."));
    }
}
