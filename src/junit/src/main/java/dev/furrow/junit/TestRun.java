package dev.furrow.junit;

import dev.furrow.Furrow;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All databases of one run of tests. Closed by JUnit at its end; each test's own database is gone by then. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class TestRun implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final Servers servers = new Servers();
    private final Map<Request, FutureTask<Address>> templates = new ConcurrentHashMap<>();
    private final Map<Request, Address> made = new ConcurrentHashMap<>();

    /** Makes a database; the first of its kind by running revisions, the others by copying. */
    LentDatabase lend(Request request) throws SQLException, IOException {
        Server server = servers.of(request);
        Address address = server.copy(template(request, server));
        return new LentDatabase(server, address, new TestDatabase(address, request.open(address)));
    }

    private Address template(Request request, Server server) {
        FutureTask<Address> task =
                templates.computeIfAbsent(request, wanted -> new FutureTask<>(() -> make(wanted, server)));
        task.run(); // by whoever is first; to others it does nothing
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a database was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Address make(Request request, Server server) throws SQLException, IOException {
        Address template = server.create();
        try (Furrow furrow = request.open(template)) {
            request.fill(furrow);
            made.put(request, template);
            return template;
        } catch (RuntimeException e) {
            server.drop(template);
            throw e;
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Map.Entry<Request, Address> template : made.entrySet()) {
            servers.of(template.getKey()).drop(template.getValue());
        }
        servers.close();
    }
}
