package dev.furrow.sqlite.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.lent.Lender;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A file, or a database in memory. */
public final class SqliteUrl extends DatabaseUrl {
    private final @Nullable Path file;
    private final String name;
    private final String display;
    private final Map<String, String> ofName;
    private final Map<String, String> options;
    private final @Nullable Lender lender;

    private SqliteUrl(
            DatabaseSystem system,
            @Nullable Path file,
            String name,
            String display,
            Map<String, String> ofName,
            Map<String, String> options,
            @Nullable Lender lender) {
        super(system);
        this.file = file;
        this.name = name;
        this.display = display;
        this.ofName = Map.copyOf(ofName);
        this.options = Map.copyOf(options);
        this.lender = lender;
    }

    /**
     * A database in a file.
     *
     * @param ofName parameters that SQLite reads from a {@code file:} name
     * @param options parameters that the driver reads
     */
    static SqliteUrl file(
            DatabaseSystem system, Path file, Path baseDir, Map<String, String> ofName, Map<String, String> options) {
        return new SqliteUrl(system, file, file.toString(), "sqlite:" + shown(file, baseDir), ofName, options, null);
    }

    private static Path shown(Path file, Path baseDir) {
        return file.startsWith(baseDir) && !file.equals(baseDir) ? baseDir.relativize(file) : file;
    }

    /**
     * Returns the address of a database that an application lends connections to.
     *
     * @param file empty for one in memory
     */
    public static SqliteUrl lent(DatabaseSystem system, Lender lender, String file, Path baseDir) {
        Path path = file.isEmpty() ? null : Path.of(file);
        String display = path == null ? ":memory:" : String.valueOf(shown(path, baseDir));
        return new SqliteUrl(system, path, file, "sqlite:" + display, Map.of(), Map.of(), lender);
    }

    /** Returns the address without whoever lends connections, for other files. */
    SqliteUrl own() {
        return new SqliteUrl(system(), file, name, display, ofName, options, null);
    }

    @Nullable
    Lender lender() {
        return lender;
    }

    /** A database that lives as long as its connection. */
    static SqliteUrl memory(
            DatabaseSystem system, String name, Map<String, String> ofName, Map<String, String> options) {
        String known = name.isEmpty() ? ":memory:" : name;
        return new SqliteUrl(system, null, known, "sqlite::memory:", ofName, options, null);
    }

    /** Returns the address of a database in memory that nobody else sees. */
    public static SqliteUrl memory(DatabaseSystem system) {
        return memory(system, "", Map.of(), Map.of());
    }

    @Override
    public boolean hasCredentials() {
        return false;
    }

    @Override
    public DatabaseUrl withCredentials(String user, String password) {
        return this;
    }

    @Override
    public String display() {
        return display;
    }

    @Override
    public Connector connector() {
        return file == null ? new SqliteMemoryConnector(this) : new SqliteConnector(this, SqliteFile.at(file));
    }

    String name() {
        return name;
    }

    /** Returns what the driver takes for the database called {@code name}, a path or a word such as {@code :memory:}. */
    String jdbc(String name) {
        if (ofName.isEmpty()) {
            return "jdbc:sqlite:" + name;
        }
        StringBuilder text = new StringBuilder("jdbc:sqlite:file:").append(encoded(name));
        char mark = '?';
        for (Map.Entry<String, String> parameter : ofName.entrySet()) {
            text.append(mark).append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
            mark = '&';
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return text.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("&", "%26");
    }

    /** Returns the driver's options; the caller may change them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(options);
        return properties;
    }
}
