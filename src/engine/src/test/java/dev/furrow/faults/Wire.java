package dev.furrow.faults;

import dev.furrow.testing.Relay;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way to a server, on which something goes wrong at one message: they are counted in both directions, over all connections. See
 * "Message Formats" in PostgreSQL's manual.
 */
final class Wire implements AutoCloseable {
    /** What goes wrong. Afterwards the rest of the message goes on, if there is anything left that it can go through. */
    interface Blow {
        void strike(Wire wire, Link link);
    }

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger count = new AtomicInteger();
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final int struck;
    private final double part;
    private final @Nullable Blow blow;
    private final List<Integer> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch blowIsOver = new CountDownLatch(1);
    private volatile boolean isCut;

    private Wire(ServerSocket door, int server, int struck, double part, @Nullable Blow blow) {
        this.door = door;
        this.server = server;
        this.struck = struck;
        this.part = part;
        this.blow = blow;
    }

    /** Opens one on which nothing happens. */
    static Wire to(int server) {
        return to(server, -1, 0, null);
    }

    /**
     * Opens one.
     *
     * @param struck the message at which the blow falls, counted from 0
     * @param part how much of it goes through before, from 0 to 1
     */
    static Wire to(int server, int struck, double part, @Nullable Blow blow) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, struck, part, blow);
            Relay.start("wire", wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Returns how many messages there were. */
    int messages() {
        return count.get();
    }

    /** Returns which messages said that something is committed, both who asked for it and who did it. */
    List<Integer> commits() {
        return commits;
    }

    /** Waits for the end of a blow that fell: who was hit may know it before. */
    void waitForBlow() {
        try {
            if (blow != null && count.get() > struck) {
                blowIsOver.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all connections, and lets nobody in any more. */
    void cut() {
        isCut = true;
        links.forEach(Link::close);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), server));
            links.add(link);
            if (isCut) {
                link.close();
            } else {
                Relay.start("wire", () -> link.pass(link.client, link.server, false));
                Relay.start("wire", () -> link.pass(link.server, link.client, true));
            }
        }
    }

    /** One connection. */
    final class Link {
        private final Socket client;
        private final Socket server;
        private volatile int process;

        Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        /** Returns the server process at its end; 0 while it isn't known. */
        int process() {
            return process;
        }

        private void pass(Socket from, Socket to, boolean isTyped) throws IOException {
            try (from;
                    to) {
                DataInputStream in = new DataInputStream(from.getInputStream());
                OutputStream out = to.getOutputStream();
                boolean hasType = isTyped;
                while (true) {
                    byte[] message = message(in, hasType);
                    hasType = true;
                    if (isTyped && message[0] == 'K') {
                        process = ByteBuffer.wrap(message).getInt(5);
                    }
                    send(message, out);
                }
            }
        }

        private void send(byte[] message, OutputStream out) throws IOException {
            int number = count.getAndIncrement();
            if (new String(message, StandardCharsets.US_ASCII).contains("COMMIT")) {
                commits.add(number);
            }
            Blow falling = number == struck ? blow : null;
            int before = falling == null ? message.length : (int) (message.length * part);
            out.write(message, 0, before);
            if (falling != null) {
                strike(falling);
                out.write(message, before, message.length - before);
            }
        }

        private void strike(Blow falling) {
            try {
                falling.strike(Wire.this, this);
            } finally {
                blowIsOver.countDown();
            }
        }

        void close() {
            try (client;
                    server) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the next one; the first of a client has no type. */
    private static byte[] message(DataInputStream in, boolean hasType) throws IOException {
        int type = hasType ? in.readByte() : 0;
        int length = in.readInt();
        int head = hasType ? 1 : 0;
        ByteBuffer message = ByteBuffer.allocate(head + length);
        if (hasType) {
            message.put((byte) type);
        }
        message.putInt(length);
        in.readFully(message.array(), head + 4, length - 4);
        return message.array();
    }

    @Override
    public void close() {
        try (door) {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
