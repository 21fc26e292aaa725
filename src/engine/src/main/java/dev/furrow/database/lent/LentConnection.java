package dev.furrow.database.lent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A driver's connection that somebody lent. What is done goes to the driver itself, past what a pool has put around it; closing makes
 * the connection what it was, and gives it back.
 */
public final class LentConnection {
    private final Connection lent;
    private final Connection driver;
    private final Restoration restoration;
    private boolean givenBack;

    private LentConnection(Connection lent, Connection driver, Restoration restoration) {
        this.lent = lent;
        this.driver = driver;
        this.restoration = restoration;
    }

    /** Makes a connection what it was when it was lent. */
    @FunctionalInterface
    public interface Restoration {
        void restore() throws SQLException;
    }

    /**
     * Returns the driver's connection, whose {@code close} gives back the one that was lent.
     *
     * @param lent as the pool handed it out
     * @param driver the same as the driver knows it
     */
    public static Connection of(Connection lent, Connection driver, Restoration restoration) {
        LentConnection connection = new LentConnection(lent, driver, restoration);
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> connection.call(proxy, method, arguments));
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                giveBack();
                yield null;
            }
            case "isClosed" -> givenBack || driver.isClosed();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> invoke(method, arguments);
        };
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(driver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** One that can't be restored is nobody's to work with any more. */
    private void giveBack() throws SQLException {
        if (givenBack) {
            return;
        }
        givenBack = true;
        try (lent) {
            if (driver.isClosed()) {
                tellPool();
                return;
            }
            restoration.restore();
        } catch (SQLException | RuntimeException e) {
            end(driver, e);
            tellPool();
        }
    }

    private static void end(Connection driver, Exception reason) {
        try {
            driver.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A pool learns that a connection is gone from a statement that fails on it, and may hand it out again if it doesn't. */
    private void tellPool() {
        try (Statement statement = lent.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            // As it was to be.
            return;
        }
    }
}
