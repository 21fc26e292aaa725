package dev.furrow.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Says which bean has to be made before those that use the database. */
final class FurrowInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {
    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(FurrowInitializer.class);
    }

    /** After scripts of the application's own, as Flyway's. */
    @Override
    public int getOrder() {
        return 1;
    }
}
