package dev.furrow.postgres.connect;

/**
 * Where a server listens.
 *
 * @param host a name or an address, an IPv6 one in brackets
 */
record HostPort(String host, int port) {
    static final HostPort LOCAL = new HostPort("localhost", 5432);

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
