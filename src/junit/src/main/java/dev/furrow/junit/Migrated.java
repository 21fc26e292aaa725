package dev.furrow.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field, or on a parameter of the type {@code String}: that it is what {@link FurrowDatabase} gives. A field is set before each test
 * method, before its {@code @BeforeEach} methods.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Migrated {}
