package dev.furrow.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** A place in front of a test's PostgreSQL where something happens before a connection goes on to the database that it asks for. */
public final class Doorway implements AutoCloseable {
    /** SSLRequest and GSSENCRequest have nothing but their code; see "Message Formats" in PostgreSQL's manual. */
    private static final int LENGTH_OF_REQUEST = 8;

    private final ServerSocket door;
    private final Properties server;
    private final Consumer<String> before;

    private Doorway(ServerSocket door, Properties server, Consumer<String> before) {
        this.door = door;
        this.server = server;
        this.before = before;
    }

    /**
     * Opens it on a free port.
     *
     * @param before takes the name of the database that is asked for
     */
    public static Doorway to(FreshDatabase database, Consumer<String> before) {
        try {
            Properties server = org.postgresql.Driver.parseURL(database.url(), new Properties());
            Doorway doorway = new Doorway(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, before);
            Relay.start("doorway", doorway::accept);
            return doorway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Relay.start("doorway", () -> pass(client));
        }
    }

    private void pass(Socket client) throws IOException {
        try (client;
                Socket inside =
                        new Socket(server.getProperty("PGHOST"), Integer.parseInt(server.getProperty("PGPORT")))) {
            byte[] asked = startup(client);
            before.accept(database(asked));
            Relay.start("doorway", () -> copy(inside.getInputStream(), client.getOutputStream(), client));
            OutputStream out = inside.getOutputStream();
            out.write(ByteBuffer.allocate(4).putInt(asked.length + 4).array());
            out.write(asked);
            copy(client.getInputStream(), out, inside);
        }
    }

    /** Returns what it says first, without its length. */
    private static byte[] startup(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        int length = in.readInt();
        while (length == LENGTH_OF_REQUEST) {
            in.readInt();
            client.getOutputStream().write('N');
            length = in.readInt();
        }
        byte[] body = new byte[length - 4];
        in.readFully(body);
        return body;
    }

    private static String database(byte[] startup) {
        List<String> words =
                List.of(new String(startup, 4, startup.length - 4, StandardCharsets.UTF_8).split("\0", -1));
        return words.get(words.indexOf("database") + 1);
    }

    private static void copy(InputStream in, OutputStream out, Socket end) throws IOException {
        try (end) {
            in.transferTo(out);
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
