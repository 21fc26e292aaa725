package dev.furrow.model.jpa;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** The few calls into Jakarta Persistence, all of whose classes are in a loader of their own. */
final class PersistenceCalls {
    private static final String PERSISTENCE = "jakarta.persistence.Persistence";
    private static final String TARGET = "jakarta.persistence.schema-generation.scripts.create-target";

    private final ClassLoader loader;

    PersistenceCalls(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns what a static method without parameters says. */
    String text(String className, String method) {
        try {
            return String.valueOf(loader.loadClass(className).getMethod(method).invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + className + "." + method + "()", e);
        }
    }

    /** Returns the script that a provider writes on the way to an {@code EntityManagerFactory}, which is closed at once. */
    String scriptOfFactory(Map<String, Object> settings) throws InvocationTargetException {
        return script("createEntityManagerFactory", settings);
    }

    /** Returns the script of {@code Persistence.generateSchema}. */
    String generatedScript(Map<String, Object> settings) throws InvocationTargetException {
        return script("generateSchema", settings);
    }

    private String script(String method, Map<String, Object> settings) throws InvocationTargetException {
        StringWriter script = new StringWriter();
        Map<String, Object> all = new HashMap<>(settings);
        all.put(TARGET, script);
        try {
            Object made = loader.loadClass(PERSISTENCE)
                    .getMethod(method, String.class, Map.class)
                    .invoke(null, UnitFolder.UNIT, all);
            if (made instanceof AutoCloseable factory) {
                factory.close();
            }
            return script.toString();
        } catch (InvocationTargetException e) {
            throw e;
        } catch (ClassNotFoundException | LinkageError e) {
            throw new InvocationTargetException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Jakarta Persistence isn't what it was: " + method, e);
        }
    }
}
