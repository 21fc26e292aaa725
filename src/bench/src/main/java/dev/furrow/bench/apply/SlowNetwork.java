package dev.furrow.bench.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A way to a server on which everything takes its time in each direction, and any amount fits. */
final class SlowNetwork implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Duration delay;

    private SlowNetwork(ServerSocket door, String host, int port, Duration delay) {
        this.door = door;
        this.host = host;
        this.port = port;
        this.delay = delay;
    }

    static SlowNetwork to(String host, int port, Duration delay) throws IOException {
        SlowNetwork network =
                new SlowNetwork(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host, port, delay);
        start(network::accept);
        return network;
    }

    String port() {
        return String.valueOf(door.getLocalPort());
    }

    private void accept() throws Exception {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(host, port);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            pass(client, server);
            pass(server, client);
        }
    }

    /** What is under way, and when it arrives by the clock of {@link System#nanoTime}. */
    private static final class Piece {
        private final byte[] bytes = new byte[1 << 16];
        private final int length;
        private final long due;

        Piece(InputStream in, Duration delay) throws IOException {
            length = in.read(bytes);
            due = System.nanoTime() + delay.toNanos();
        }

        boolean isLast() {
            return length < 0;
        }

        void arriveAt(OutputStream out) throws IOException, InterruptedException {
            long left = due - System.nanoTime();
            if (left > 0) {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            }
            out.write(bytes, 0, length);
        }
    }

    private void pass(Socket from, Socket to) {
        BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
        start(() -> {
            Piece piece = new Piece(from.getInputStream(), delay);
            while (!piece.isLast()) {
                underWay.add(piece);
                piece = new Piece(from.getInputStream(), delay);
            }
            underWay.add(piece);
        });
        start(() -> {
            try (from;
                    to) {
                for (Piece piece = underWay.take(); !piece.isLast(); piece = underWay.take()) {
                    piece.arriveAt(to.getOutputStream());
                }
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception closed) {
                        // One side is through, and so is the other.
                        return;
                    }
                },
                "slow network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
