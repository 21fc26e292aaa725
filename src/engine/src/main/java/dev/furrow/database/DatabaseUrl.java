package dev.furrow.database;

import dev.furrow.schema.Product;
import java.nio.file.Path;

/**
 * A database's address and what is needed to get in. Its text is for people: neither user nor password nor a parameter is
 * in it.
 */
public abstract class DatabaseUrl {
    /**
     * Reads a URL as JDBC writes it, {@code jdbc:postgresql://host/db}, {@code jdbc:sqlite:dev.db}, or as platforms hand it
     * out, {@code postgres://user:password@host:5432/db?sslmode=require}, {@code sqlite:///dev.db}: there a {@code +driver}
     * behind the scheme is ignored, names and passwords are percent-decoded. Blanks around it don't count.
     *
     * @param baseDir the folder that a relative path of SQLite is relative to, in every spelling
     * @param origin where the value came from, such as {@code furrow.url (command line)}: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    public static DatabaseUrl parse(String text, Path baseDir, String origin) {
        return new UrlReader(baseDir.toAbsolutePath().normalize(), new UrlOrigin(origin)).read(text.strip());
    }

    /** Returns whose URL it is. */
    public abstract Product product();

    /**
     * Tells whether a user or a password came with the URL, in front of the host or as a parameter: then those of lower
     * sources don't apply. Always false for SQLite, which has neither.
     */
    public abstract boolean hasCredentials();

    /**
     * Returns the same address for another user. SQLite's stays as it is.
     *
     * @param user empty for the user that the URL names, or else the driver's default
     * @param password empty for the one in the URL
     */
    public abstract DatabaseUrl withCredentials(String user, String password);

    /**
     * Returns the address for people: {@code postgresql://db.example:5432/app}, {@code sqlite:dev.db} (relative to the base
     * folder where it lies below that), {@code sqlite::memory:}.
     */
    public abstract String display();

    public abstract Connector connector();

    @Override
    public final String toString() {
        return display();
    }
}
