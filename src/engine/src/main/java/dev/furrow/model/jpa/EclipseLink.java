package dev.furrow.model.jpa;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** EclipseLink from 4 on. It has no say of Bean Validation in its tables. */
final class EclipseLink implements Provider {
    static final String CLASS = "org.eclipse.persistence.jpa.PersistenceProvider";

    @Override
    public String className() {
        return CLASS;
    }

    @Override
    public String title(PersistenceCalls calls) {
        return "EclipseLink " + calls.text("org.eclipse.persistence.Version", "getVersion");
    }

    /** Other than Hibernate it stops at what is listed, unless told otherwise. */
    @Override
    public boolean findsClasses(PersistenceUnit unit) {
        return unit.listing() == PersistenceUnit.Listing.ALL_CLASSES
                || (unit.listing() == PersistenceUnit.Listing.UNSAID
                        && unit.classes().isEmpty());
    }

    @Override
    public String script(PersistenceCalls calls, Map<String, Object> settings) throws InvocationTargetException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("eclipselink.target-database", "PostgreSQL");
        all.put("eclipselink.ddlgen-terminate-statements", "true");
        all.put("eclipselink.logging.level", "OFF");
        all.put("eclipselink.weaving", "false");
        return GeneratorsLast.in(SerialIdentity.mended(calls.generatedScript(all)));
    }
}
