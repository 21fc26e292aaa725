package dev.furrow.junit;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test's database, which JUnit takes away when the class, or the method, that has it is over. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
record LentDatabase(Server server, Address address, TestDatabase database)
        implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    @Override
    public void close() throws SQLException, IOException {
        try {
            database.close();
        } finally {
            server.drop(address);
        }
    }
}
