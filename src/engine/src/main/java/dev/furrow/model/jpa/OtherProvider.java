package dev.furrow.model.jpa;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** A provider of which no more is known than the standard. */
record OtherProvider(String className) implements Provider {
    @Override
    public String title(PersistenceCalls calls) {
        return className;
    }

    @Override
    public boolean findsClasses(PersistenceUnit unit) {
        return unit.listing() != PersistenceUnit.Listing.LISTED_CLASSES;
    }

    @Override
    public String script(PersistenceCalls calls, Map<String, Object> settings) throws InvocationTargetException {
        return calls.generatedScript(settings);
    }
}
