package dev.furrow.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this engine, as the journal keeps it. */
public final class EngineVersion {
    private EngineVersion() {}

    /** Returns it, such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("/dev/furrow/engine.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
