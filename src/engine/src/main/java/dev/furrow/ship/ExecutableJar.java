package dev.furrow.ship;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** One jar made of several, and of an application's scripts. The same ones make the same jar, to the byte. */
public final class ExecutableJar {
    /** What the jar says of its own settings, {@code name=value} a line. */
    public static final String SETTINGS = "META-INF/furrow/bundle.properties";

    /** 1980-02-01, the day that reproducible archives have. */
    private static final long DAY = 318_211_200_000L;

    private final JarOutputStream out;
    private final Set<String> written = new HashSet<>();

    private ExecutableJar(JarOutputStream out) {
        this.out = out;
    }

    /**
     * Writes a jar anew.
     *
     * @param main the class that is run
     * @param program the jars whose classes it needs; of two entries of one name the first counts
     * @param files by their paths in the jar
     * @param settings what holds unless somebody says otherwise
     */
    public static void write(
            Path jar, String main, List<Path> program, Map<String, Path> files, Map<String, String> settings) {
        try {
            Files.createDirectories(jar.toAbsolutePath().resolveSibling(""));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                ExecutableJar writing = new ExecutableJar(out);
                writing.add("META-INF/MANIFEST.MF", manifest(main));
                writing.add(SETTINGS, text(settings));
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    writing.add(file.getKey(), Files.readAllBytes(file.getValue()));
                }
                for (Path each : program) {
                    writing.addAll(each);
                }
            }
        } catch (IOException e) {
            throw new FurrowException(Diagnostic.of("can't write " + jar + ": " + FileErrors.reason(e)), e);
        }
    }

    private static byte[] manifest(String main) {
        return bytes("Manifest-Version: 1.0\r\nMain-Class: " + main
                + "\r\nMulti-Release: true\r\nEnable-Native-Access: ALL-UNNAMED\r\n\r\n");
    }

    private static byte[] text(Map<String, String> settings) {
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) ->
                text.append(name).append('=').append(escaped(value)).append('\n'));
        return bytes(text.toString());
    }

    /** As {@link java.util.Properties} reads it: a value begins after blanks, and ends with its line. */
    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return text.isEmpty() || !Character.isWhitespace(text.charAt(0)) ? text : "\\" + text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void addAll(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && isNeeded(entry.getName())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        add(nameOf(entry, jar), in.readAllBytes());
                    }
                }
            }
        }
    }

    /** Each library's licence is kept, beside those of others. */
    private static String nameOf(JarEntry entry, Path jar) {
        String name = entry.getName();
        boolean isLegal = name.startsWith("META-INF/LICENSE") || name.startsWith("META-INF/NOTICE");
        return isLegal ? "META-INF/licenses/" + jar.getFileName() + "/" + name.substring("META-INF/".length()) : name;
    }

    /** A module's descriptor, a signature and a list of packages would be of another jar. */
    private static boolean isNeeded(String name) {
        boolean isOfOneJar =
                name.startsWith("META-INF/native-image/") || name.matches("META-INF/[^/]*\\.(MF|SF|RSA|DSA|EC|LIST)");
        return !isOfOneJar && !name.endsWith("module-info.class");
    }

    private void add(String name, byte[] content) throws IOException {
        if (!written.add(name)) {
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(DAY);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
