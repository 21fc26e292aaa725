package dev.furrow.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** The connection that a script's own code gets: it can't end the step's transaction. */
final class StepConnection {
    private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "close", "abort");

    private StepConnection() {}

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StepConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
                    if (REFUSED.contains(method.getName()) || wholeRollback) {
                        throw new IllegalStateException(method.getName()
                                + "() is the step's: throw an exception to fail it, or declare transaction: false");
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
