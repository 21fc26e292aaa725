package dev.furrow.model.jpa;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** Hibernate ORM from 6.6 on. */
final class Hibernate implements Provider {
    static final String CLASS = "org.hibernate.jpa.HibernatePersistenceProvider";

    @Override
    public String className() {
        return CLASS;
    }

    @Override
    public String title(PersistenceCalls calls) {
        return "Hibernate ORM " + calls.text("org.hibernate.Version", "getVersionString");
    }

    @Override
    public boolean findsClasses(PersistenceUnit unit) {
        return unit.listing() != PersistenceUnit.Listing.LISTED_CLASSES;
    }

    /**
     * Makes a session factory, for what Bean Validation says of columns is passed over by {@code Persistence.generateSchema}. It
     * needs no connection, no proxies ({@link ProviderLoader} hides who makes them) and no queries.
     */
    @Override
    public String script(PersistenceCalls calls, Map<String, Object> settings) throws InvocationTargetException {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        all.put("hibernate.bytecode.use_reflection_optimizer", "false");
        all.put("hibernate.query.startup_check", "false");
        all.put("hibernate.cache.use_second_level_cache", "false");
        all.put("hibernate.search.enabled", "false");
        return CommentQuotes.mended(StableChecks.of(calls.scriptOfFactory(all)));
    }
}
