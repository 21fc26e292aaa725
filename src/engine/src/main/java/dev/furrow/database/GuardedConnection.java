package dev.furrow.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** The connection that an author's own code gets: its methods don't end the transaction that the code is a part of. */
public final class GuardedConnection {
    private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "close", "abort");

    private GuardedConnection() {}

    /**
     * Guards a connection.
     *
     * @param advice whose the refused methods are, and what to do instead; follows their name and {@code is}
     */
    public static Connection of(Connection connection, String advice) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
                    if (REFUSED.contains(method.getName()) || wholeRollback) {
                        throw new IllegalStateException(method.getName() + "() is " + advice);
                    }
                    return invoke(connection, method, arguments);
                });
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
