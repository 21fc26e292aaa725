package dev.furrow.model.jpa;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.text.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder in front of the project's class path: the one {@code persistence.xml} that the provider reads, and loggers that are
 * silent.
 */
final class UnitFolder {
    /** What the unit is called in it. */
    static final String UNIT = "furrow";

    private static final String QUIET = "dev/furrow/model/jpa/quiet/";
    private static final List<String> LOGGERS = List.of("SilentLogger", "SilentLoggers");

    private final Path folder;

    private UnitFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the folder, over what an earlier run left there.
     *
     * @param providerClass who is to answer
     * @throws FurrowException if it can't be written
     */
    static UnitFolder write(Path folder, EntityUnit unit, String providerClass) {
        try {
            UnitFolder written = new UnitFolder(folder);
            written.write(PersistenceXml.RESOURCE, text(unit, providerClass));
            written.write(
                    "META-INF/services/org.jboss.logging.LoggerProvider", QUIET.replace('/', '.') + "SilentLoggers\n");
            for (String logger : LOGGERS) {
                written.copy(QUIET + logger + ".class");
            }
            return written;
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(folder.toString()), "can't be written: " + FileErrors.reason(e)), e);
        }
    }

    Path path() {
        return folder;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void copy(String name) throws IOException {
        try (InputStream in = UnitFolder.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the engine lacks " + name);
            }
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, in.readAllBytes());
        }
    }

    /** EclipseLink 5 refuses a file without the place of its schema. */
    private static String text(EntityUnit unit, String providerClass) {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <persistence version="3.0" xmlns="https://jakarta.ee/xml/ns/persistence"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_0.xsd">
                  <persistence-unit name="%s" transaction-type="RESOURCE_LOCAL">
                """.formatted(UNIT));
        element(text, "provider", providerClass);
        unit.mappingFiles().forEach(file -> element(text, "mapping-file", file));
        unit.classes().forEach(name -> element(text, "class", name));
        element(text, "exclude-unlisted-classes", "true");
        text.append("  </persistence-unit>\n</persistence>\n");
        return text.toString();
    }

    private static void element(StringBuilder text, String name, String content) {
        text.append("    <").append(name).append('>').append(Xml.text(content)).append("</");
        text.append(name).append(">\n");
    }
}
