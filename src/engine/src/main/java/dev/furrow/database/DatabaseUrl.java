package dev.furrow.database;

import dev.furrow.database.lent.Lender;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A database's address and what is needed to get in. Its text is for people: neither user nor password nor a parameter is
 * in it.
 */
public abstract class DatabaseUrl {
    private final DatabaseSystem system;

    protected DatabaseUrl(DatabaseSystem system) {
        this.system = system;
    }

    /**
     * Reads a URL as JDBC writes it, {@code jdbc:postgresql://host/db}, {@code jdbc:sqlite:dev.db}, or as platforms hand it
     * out, {@code postgres://user:password@host:5432/db?sslmode=require}, {@code sqlite:///dev.db}: there a {@code +driver}
     * after the scheme is ignored, names and passwords are percent-decoded. Blanks around it don't count.
     *
     * @param systems which databases there are
     * @param baseDir the folder that a relative path of SQLite is relative to, in every spelling
     * @param origin where the value came from, such as {@code furrow.url (command line)}: what errors begin with
     * @throws dev.furrow.error.FurrowException if the scheme is unknown or the rest can't be read
     */
    public static DatabaseUrl parse(String text, Collection<DatabaseSystem> systems, Path baseDir, String origin) {
        UrlText url = UrlText.of(text.strip());
        UrlOrigin from = new UrlOrigin(origin);
        for (DatabaseSystem system : systems) {
            Optional<DatabaseUrl> read =
                    system.url(url, baseDir.toAbsolutePath().normalize(), from);
            if (read.isPresent()) {
                return read.get();
            }
        }
        List<Advice> examples = systems.stream()
                .<Advice>map(system -> Advice.literal(system.name() + ":", system.urlExamples()))
                .toList();
        throw from.unknown(url.unknown(), examples);
    }

    /**
     * Asks a connection that an application lends which database it is of.
     *
     * @param systems which databases there are
     * @param baseDir the folder that paths are shown relative to
     * @throws FurrowException if none is lent, or none of these databases is behind it
     */
    public static DatabaseUrl lent(Lender lender, Collection<DatabaseSystem> systems, Path baseDir) {
        try (Connection connection = lender.borrow()) {
            for (DatabaseSystem system : systems) {
                Optional<DatabaseUrl> known =
                        system.lent(lender, connection, baseDir.toAbsolutePath().normalize());
                if (known.isPresent()) {
                    return known.get();
                }
            }
            throw new FurrowException(Lender.NAME + " leads to a database of "
                    + connection.getMetaData().getDatabaseProductName() + ", which is none of Furrow's");
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of(Lender.NAME + " doesn't say which database it leads to: " + e.getMessage()), e);
        }
    }

    /** Returns whose URL it is. */
    public final DatabaseSystem system() {
        return system;
    }

    /**
     * Returns whether a user or a password came with the URL, in front of the host or as a parameter: then those of lower
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
