package dev.furrow.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class, or a test method, a database of its own at a revision, which is gone afterwards.
 *
 * <pre>
 * &#64;FurrowDatabase(to = "head", seeds = true)
 * class JokesTest {
 *     &#64;Test
 *     void a_joke_has_an_author(Connection connection) { ... }
 * }
 * </pre>
 *
 * <p>Tests, constructors and life-cycle methods may have a parameter of the type {@link TestDatabase}, {@link java.sql.Connection},
 * {@link javax.sql.DataSource} or {@link dev.furrow.Furrow}, and a {@link Migrated} one of the type {@code String}, which is the JDBC
 * URL; fields are set where they are {@code @Migrated}. Nested classes use the database of the class around them unless they have an
 * annotation of their own; a method's own annotation counts for it alone.
 *
 * <p>Without a URL it is a file of SQLite's in a temporary folder. With the URL of a PostgreSQL server, in {@link #url}, in JUnit's
 * configuration parameter {@code furrow.test.url} (a system property too) or in the variable {@code FURROW_TEST_URL}, it is a database
 * made on that server, next to those that are there. Revisions are run once for all that ask for the same, and what they made is
 * copied.
 *
 * <p>Other settings are JUnit's configuration parameters or system properties under their usual names: {@code furrow.migrations},
 * {@code furrow.seeds}, {@code furrow.versionTable}, {@code furrow.environment} ({@code test} where nobody says another),
 * {@code furrow.transaction}, {@code furrow.strict} and {@code furrow.release}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(FurrowExtension.class)
public @interface FurrowDatabase {
    /** Returns the revision that it is at: a target such as {@code head}, an id, or {@code base} for an empty one. */
    String to() default "head";

    /** Returns whether it has the rows of the seeds. */
    boolean seeds() default false;

    /** Returns whether each test method of the class has one of its own; else they share one. */
    boolean perMethod() default false;

    /**
     * Returns the URL of a server on which databases may be made, in any spelling, or {@code sqlite:} for a file; empty for what the
     * configuration says.
     */
    String url() default "";

    /** Returns the folders of the revisions, separated by commas; empty for what the configuration says, or {@code src/main/migrations}. */
    String migrations() default "";

    /** Returns texts for <code>${name}</code> in SQL, {@code name=text} each. */
    String[] placeholders() default {};
}
