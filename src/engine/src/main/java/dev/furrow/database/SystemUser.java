package dev.furrow.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who runs this process. */
public final class SystemUser {
    private SystemUser() {}

    /** Returns {@code user@host}, without asking a name server if there is another way. */
    public static String describe() {
        return System.getProperty("user.name", "unknown") + "@" + host();
    }

    private static String host() {
        String host = firstGiven(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), hostnameFile());
        if (host != null) {
            return host;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static @Nullable String firstGiven(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return null;
    }

    private static @Nullable String hostnameFile() {
        try {
            return Files.readString(Path.of("/etc/hostname"));
        } catch (IOException e) {
            return null;
        }
    }
}
