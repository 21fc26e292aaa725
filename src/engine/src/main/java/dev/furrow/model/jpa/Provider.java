package dev.furrow.model.jpa;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** What has to be known of a Jakarta Persistence provider beyond the standard. */
interface Provider {
    /** Returns the class that the service file names. */
    String className();

    /** Returns its name and version, {@code Hibernate ORM 7.4.15.Final}. */
    String title(PersistenceCalls calls);

    /** Returns whether it looks for classes beyond those that a unit lists, where that is an application's own start. */
    boolean findsClasses(PersistenceUnit unit);

    /**
     * Returns the script for a unit.
     *
     * @param settings what is to be set beside the provider's own, the target of the script included
     * @throws InvocationTargetException with what the provider threw
     */
    String script(PersistenceCalls calls, Map<String, Object> settings) throws InvocationTargetException;
}
