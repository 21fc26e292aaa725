package dev.furrow.postgres.connect;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Notices;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;

/**
 * A connection that passes on what the server says beside results. The driver keeps it with the statement that brought it, or, where
 * there is none, with the connection: whoever sends something of that kind says {@code clearWarnings()} afterwards.
 */
final class ToldConnection {
    private static final String CLASS_OF_WARNINGS = "01";

    private final Connection driver;
    private final Notices notices;

    private ToldConnection(Connection driver, Notices notices) {
        this.driver = driver;
        this.notices = notices;
    }

    static Connection of(Connection driver, Notices notices) {
        ToldConnection told = new ToldConnection(driver, notices);
        return proxy(Connection.class, (proxy, method, arguments) -> told.onConnection(method, arguments));
    }

    private @Nullable Object onConnection(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("clearWarnings")) {
            if (driver.isClosed()) {
                return null;
            }
            pass(driver.getWarnings());
        }
        @Nullable Object result = invoke(driver, method, arguments);
        if (result instanceof CallableStatement call) {
            return statement(CallableStatement.class, call);
        }
        if (result instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared);
        }
        return result instanceof Statement statement ? statement(Statement.class, statement) : result;
    }

    private <S extends Statement> S statement(Class<S> kind, S statement) {
        return proxy(kind, (proxy, method, arguments) -> onStatement(statement, method, arguments));
    }

    private @Nullable Object onStatement(Statement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!method.getName().startsWith("execute")) {
            return invoke(statement, method, arguments);
        }
        try {
            return invoke(statement, method, arguments);
        } finally {
            // What was said before a failure may say why.
            pass(statement.isClosed() ? null : statement.getWarnings());
        }
    }

    private void pass(@Nullable SQLWarning first) throws SQLException {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            DatabaseError said = said(warning);
            if (said.code().startsWith(CLASS_OF_WARNINGS)) {
                notices.warn(said.message(), said.facts());
            } else {
                notices.remark(said.message(), said.facts());
            }
        }
    }

    private static DatabaseError said(SQLWarning warning) {
        return warning instanceof PSQLWarning server
                ? PostgresErrors.of(warning, server.getServerErrorMessage())
                : PostgresErrors.of(warning);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(ToldConnection.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
