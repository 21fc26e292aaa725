package dev.furrow.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** A pool of connections as applications have one: what it lends is wrapped, and comes back by being closed. */
public final class SmallPool implements AutoCloseable {
    private final Opening opening;
    private final int size;
    private final List<Connection> all = new ArrayList<>();
    private final Deque<Connection> free = new ArrayDeque<>();

    /** A pool of so many connections at most. */
    public SmallPool(int size, Opening opening) {
        this.size = size;
        this.opening = opening;
    }

    /** What opens a connection, and sets what the application wants of it. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    /** Returns those that were opened, as the driver knows them. */
    public List<Connection> all() {
        return all;
    }

    /** Returns how many are lent just now. */
    public int lent() {
        return all.size() - free.size();
    }

    public DataSource source() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return lend();
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private Connection lend() throws SQLException {
        if (free.isEmpty()) {
            if (all.size() == size) {
                throw new SQLException("all " + size + " are lent");
            }
            Connection opened = opening.open();
            all.add(opened);
            free.add(opened);
        }
        Connection driver = free.remove();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                free.add(driver);
                return null;
            }
            return call(driver, method, arguments);
        });
    }

    private static Object call(Connection driver, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(driver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(SmallPool.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
