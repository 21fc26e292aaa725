package dev.furrow.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** A place in front of a test's PostgreSQL that counts how often somebody speaks after the server has: what a slow network makes dear. */
public final class RoundTrips implements AutoCloseable {
    private static final int GOODBYE_LENGTH = 5;

    private final ServerSocket door;
    private final FreshDatabase database;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    private RoundTrips(ServerSocket door, FreshDatabase database) {
        this.door = door;
        this.database = database;
    }

    /** Opens it on a free port. */
    public static RoundTrips to(FreshDatabase database) {
        try {
            RoundTrips trips = new RoundTrips(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database);
            Relay.start("round trips", trips::accept);
            return trips;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the database's URL that leads through here. */
    public String url() {
        Properties url = org.postgresql.Driver.parseURL(database.url(), new Properties());
        return database.url()
                .replace(
                        url.getProperty("PGHOST") + ":" + url.getProperty("PGPORT"),
                        "localhost:" + door.getLocalPort());
    }

    /** Returns how many there were, all connections together. */
    public int count() {
        return count.get();
    }

    /** Returns how many connections there were, to whichever of the server's databases. */
    public int connections() {
        return connections.get();
    }

    private void accept() throws IOException {
        Properties url = org.postgresql.Driver.parseURL(database.url(), new Properties());
        while (true) {
            Socket client = door.accept();
            connections.incrementAndGet();
            Socket server = new Socket(url.getProperty("PGHOST"), Integer.parseInt(url.getProperty("PGPORT")));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Turns turns = new Turns();
            Relay.start("round trips", () -> pass(client, server, turns::asked));
            Relay.start("round trips", () -> pass(server, client, turns::answered));
        }
    }

    private static void pass(Socket from, Socket to, Runnable each) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[1 << 16];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                // Nobody answers a goodbye: it may come at any time.
                if (length != GOODBYE_LENGTH || piece[0] != 'X') {
                    each.run();
                }
                out.write(piece, 0, length);
            }
        }
    }

    /** Who spoke last on one connection. */
    private final class Turns {
        private boolean serverSpoke = true;

        synchronized void asked() {
            if (serverSpoke) {
                count.incrementAndGet();
            }
            serverSpoke = false;
        }

        synchronized void answered() {
            serverSpoke = true;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
