package dev.furrow.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection that writes what it is sent into a ledger, and knows the answer to one question: the version table's rows. */
final class LedgerConnection implements InvocationHandler {
    private final Ledger ledger;

    private LedgerConnection(Ledger ledger) {
        this.ledger = ledger;
    }

    static Connection to(Ledger ledger) {
        return of(Connection.class, new LedgerConnection(ledger));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "createStatement" -> of(Statement.class, new Sent(ledger, ""));
            case "prepareStatement" -> of(PreparedStatement.class, new Sent(ledger, String.valueOf(arguments[0])));
            default -> nothing(method);
        };
    }

    /** A statement, prepared or not. */
    private static final class Sent implements InvocationHandler {
        private final Ledger ledger;
        private final String prepared;
        private final TreeMap<Integer, @Nullable Object> values = new TreeMap<>();

        Sent(Ledger ledger, String prepared) {
            this.ledger = ledger;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1) {
                values.put((Integer) arguments[0], name.equals("setNull") ? null : arguments[1]);
                return null;
            }
            String sql = arguments == null || arguments.length == 0 ? prepared : String.valueOf(arguments[0]);
            return switch (name) {
                case "executeQuery" -> of(ResultSet.class, new Answer(rows(sql)));
                case "execute", "executeUpdate" -> write(method, sql);
                default -> nothing(method);
            };
        }

        private List<String> rows(String query) {
            return query.startsWith("SELECT version_num ") ? List.copyOf(ledger.versions()) : List.of();
        }

        private @Nullable Object write(Method method, String sql) {
            ledger.write(sql);
            if (sql.endsWith("(version_num) VALUES (?)")) {
                ledger.versions().add(String.valueOf(values.get(1)));
            } else if (sql.endsWith("WHERE version_num = ?")) {
                ledger.versions().remove(String.valueOf(values.get(1)));
            }
            return method.getReturnType() == int.class ? (Object) 1 : nothing(method);
        }
    }

    /** The rows of one column. */
    private static final class Answer implements InvocationHandler {
        private final Iterator<String> rows;
        private String row = "";

        Answer(List<String> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) {
            if (method.getName().equals("next")) {
                boolean more = rows.hasNext();
                row = more ? rows.next() : "";
                return more;
            }
            return method.getName().equals("getString") ? row : nothing(method);
        }
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }
}
