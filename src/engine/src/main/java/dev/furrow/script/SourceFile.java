package dev.furrow.script;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.text.Sha256;
import dev.furrow.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A file, whose beginning has been read. What a big one holds beyond is read each time somebody asks: of thousands, few are asked.
 */
public final class SourceFile {
    private static final int KEPT = 1 << 16;
    private static final int PARTS_OF_MEMORY = 4;
    private static final int MEGABYTE = 1 << 20;

    private final Path path;
    private final String name;
    private final byte[] beginning;
    private @Nullable String checksum;

    /** Of a big file the hash of what was read first; what is read later has to be the same. */
    private final AtomicReference<String> first = new AtomicReference<>("");

    private SourceFile(Path path, String name, byte[] beginning) {
        this.path = path;
        this.name = name;
        this.beginning = beginning;
    }

    /**
     * Reads a file's beginning.
     *
     * @param name as messages show it
     */
    public static SourceFile read(Path path, String name) {
        try {
            return new SourceFile(path, name, beginning(path));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Of thousands of files, most are far smaller than what is kept; a file may hold more than the system says. */
    private static byte[] beginning(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size() + 1, KEPT));
            int length = 0;
            while (length >= 0 && bytes.hasRemaining()) {
                length = file.read(bytes);
            }
            if (length < 0 || bytes.capacity() == KEPT) {
                return Arrays.copyOf(bytes.array(), bytes.position());
            }
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(KEPT);
        }
    }

    public String name() {
        return name;
    }

    /** Returns whether it is Java, by its ending. */
    public boolean isJava() {
        return name.endsWith(".java");
    }

    /** Returns whether there is nothing after its beginning. */
    boolean isWhole() {
        return beginning.length < KEPT;
    }

    /**
     * Returns the text that it begins with, some tens of thousands of characters or all of it.
     *
     * @throws FurrowException if that isn't UTF-8, with the line
     */
    String beginning() {
        return isWhole() ? text() : Utf8.beginning(beginning, name);
    }

    /**
     * Returns the text, a byte order mark at its beginning left out.
     *
     * @throws FurrowException if it isn't UTF-8, with the line
     */
    public String text() {
        return Utf8.text(isWhole() ? beginning : all(), name);
    }

    private byte[] all() {
        try {
            requireRoom(Files.size(path));
            byte[] all = Files.readAllBytes(path);
            if (all.length < KEPT || !Arrays.equals(all, 0, KEPT, beginning, 0, KEPT)) {
                throw changed();
            }
            requireSame(checksum(Sha256.of(all)));
            return all;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Its text is read whole, and cut into statements, which are as much again. */
    private void requireRoom(long size) {
        long most = Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY);
        if (size > most) {
            throw new FurrowException(Diagnostic.of(
                            Place.of(name),
                            "has " + size / MEGABYTE + " MB, and a script is read whole: at most " + most / MEGABYTE
                                    + " MB with the memory that Java has here")
                    .advising(
                            Advice.say("Have rows in a seed, in CSV or JSON lines: those are read row by row."),
                            Advice.literal(
                                    "Or give Java more memory:",
                                    "-Xmx" + (size / MEGABYTE + 1) * PARTS_OF_MEMORY + "m")));
        }
    }

    private void requireSame(String hash) {
        if (!first.compareAndSet("", hash) && !hash.equals(first.get())) {
            throw changed();
        }
    }

    private FurrowException changed() {
        return new FurrowException(
                Place.of(name), "was changed while it was being read", Advice.say("Run the goal again."));
    }

    /** Returns the hash of its bytes as they are, {@code sha256:hex}. */
    public String checksum() {
        if (isWhole()) {
            String known = checksum;
            if (known == null) {
                known = checksum(Sha256.of(beginning));
                checksum = known;
            }
            return known;
        }
        String hash = checksum(hashOfAll());
        requireSame(hash);
        return hash;
    }

    private static String checksum(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    private byte[] hashOfAll() {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[KEPT];
        try (InputStream file = Files.newInputStream(path)) {
            requireRoom(Files.size(path));
            for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
                digest.update(piece, 0, length);
            }
            return digest.digest();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Returns what stands in the file beside it that is called as it is, with an ending more; empty if there is none.
     *
     * @param ending with its dot
     */
    public Optional<byte[]> beside(String ending) {
        Path file = path.resolveSibling(path.getFileName() + ending);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(name + ending, e);
        }
    }

    private static FurrowException unreadable(String name, IOException e) {
        return new FurrowException(
                Diagnostic.of(Place.of(name), "can't be read: " + FileErrors.reason(e))
                        .advising(Advice.say("Check that it may be read.")),
                e);
    }
}
