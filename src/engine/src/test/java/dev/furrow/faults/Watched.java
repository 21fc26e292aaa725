package dev.furrow.faults;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Session;
import dev.furrow.testing.Databases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQLite, with somebody who is told before each statement of a session that writes, and after it. */
final class Watched {
    private final Runnable watcher;

    private Watched(Runnable watcher) {
        this.watcher = watcher;
    }

    static DatabaseSystem sqlite(Runnable watcher) {
        Watched watched = new Watched(watcher);
        DatabaseSystem system = Databases.SQLITE;
        return proxy(DatabaseSystem.class, system, (method, answer) -> {
            if (method.getName().equals("url") && answer instanceof Optional<?> url) {
                return url.map(found -> watched.new Url((DatabaseUrl) found));
            }
            return answer;
        });
    }

    private final class Url extends DatabaseUrl {
        private final DatabaseUrl url;

        Url(DatabaseUrl url) {
            super(url.system());
            this.url = url;
        }

        @Override
        public boolean hasCredentials() {
            return url.hasCredentials();
        }

        @Override
        public DatabaseUrl withCredentials(String user, String password) {
            return new Url(url.withCredentials(user, password));
        }

        @Override
        public String display() {
            return url.display();
        }

        @Override
        public Connector connector() {
            return proxy(
                    Connector.class,
                    url.connector(),
                    (method, answer) -> answer instanceof Session session
                                    && method.getName().equals("openForWriting")
                            ? watched(session)
                            : answer);
        }
    }

    private Session watched(Session session) {
        Session.Facts facts = new Session.Facts(
                session.system(), "sqlite", session.schema(), session.user(), session.serverVersion());
        return new Session(watched(session.jdbc()), facts, session.state(), session::close);
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, connection, (method, answer) -> {
            if (answer instanceof PreparedStatement prepared) {
                return watched(PreparedStatement.class, prepared);
            }
            return answer instanceof Statement statement ? watched(Statement.class, statement) : answer;
        });
    }

    private <S extends Statement> S watched(Class<S> type, S statement) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().startsWith("execute")) {
                        return invoke(statement, method, arguments);
                    }
                    watcher.run();
                    Object answer = invoke(statement, method, arguments);
                    watcher.run();
                    return answer;
                }));
    }

    /** Looks at what a call returns. */
    private interface Answer {
        @Nullable
        Object of(Method method, @Nullable Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.of(method, invoke(target, method, arguments))));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
