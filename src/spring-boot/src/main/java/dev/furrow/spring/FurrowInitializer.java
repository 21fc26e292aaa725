package dev.furrow.spring;

import dev.furrow.Furrow;
import dev.furrow.revision.Guard;
import org.springframework.beans.factory.InitializingBean;

/** Sees to the database while the application starts. Beans that use the database are made after this one. */
public final class FurrowInitializer implements InitializingBean {
    private final Furrow furrow;
    private final Guard guard;

    /** Does about the database what {@link Furrow#guard} does. */
    public FurrowInitializer(Furrow furrow, Guard guard) {
        this.furrow = furrow;
        this.guard = guard;
    }

    @Override
    public void afterPropertiesSet() {
        furrow.guard(guard);
    }
}
