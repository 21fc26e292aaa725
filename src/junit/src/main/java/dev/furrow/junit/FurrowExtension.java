package dev.furrow.junit;

import dev.furrow.Furrow;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Makes the databases that {@link FurrowDatabase} asks for, and hands them to tests. */
final class FurrowExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    /** What is given beside a {@link Connection}, which has to be closed again. */
    private static final Map<Class<?>, Function<TestDatabase, Object>> GIVEN = Map.of(
            TestDatabase.class, database -> database,
            DataSource.class, TestDatabase::dataSource,
            Furrow.class, TestDatabase::furrow,
            String.class, TestDatabase::url);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Asked.nearest(context).filter(asked -> !asked.isPerMethod()).isPresent()) {
            database(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        TestDatabase database = database(context);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : AnnotationSupport.findAnnotatedFields(
                    instance.getClass(), Migrated.class, each -> true, HierarchyTraversalMode.TOP_DOWN)) {
                field.setAccessible(true);
                field.set(instance, given(field.getType(), field.toString(), database, context));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean isOurs = type == Connection.class || (GIVEN.containsKey(type) && type != String.class);
        return isOurs || parameter.isAnnotated(Migrated.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return given(
                    parameter.getParameter().getType(),
                    parameter.getParameter().toString(),
                    database(context),
                    context);
        } catch (SQLException e) {
            throw new ExtensionConfigurationException("no connection for " + parameter.getParameter(), e);
        }
    }

    private static Object given(Class<?> type, String what, TestDatabase database, ExtensionContext context)
            throws SQLException {
        if (type == Connection.class) {
            LentConnection lent = new LentConnection(database.dataSource().getConnection());
            Asked.store(context).put(lent, lent);
            return lent.connection();
        }
        Function<TestDatabase, Object> giving = GIVEN.get(type);
        if (giving != null) {
            return giving.apply(database);
        }
        throw new ExtensionConfigurationException(
                "what is @Migrated is a TestDatabase, a Connection, a DataSource, a Furrow"
                        + " or a String for the URL, and this is none: " + what);
    }

    private static TestDatabase database(ExtensionContext context) {
        Asked asked = Asked.nearest(context)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "no @FurrowDatabase here: its extension isn't" + " registered by anything else"));
        return asked.database();
    }
}
