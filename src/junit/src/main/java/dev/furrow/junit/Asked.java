package dev.furrow.junit;

import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * An annotation, and whose database it asks for.
 *
 * @param holder the class, or the method, with which the database goes
 * @param here where it was asked from
 */
record Asked(FurrowDatabase annotation, ExtensionContext holder, ExtensionContext here) {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FurrowExtension.class);

    /** Returns the nearest annotation: the method's own, the class's, or that of a class around it. */
    static Optional<Asked> nearest(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            ExtensionContext holder = at.get();
            Optional<FurrowDatabase> found =
                    AnnotationSupport.findAnnotation(holder.getElement(), FurrowDatabase.class);
            if (found.isPresent()) {
                return Optional.of(new Asked(found.get(), holder, context));
            }
            at = holder.getParent();
        }
        return Optional.empty();
    }

    static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }

    /** Returns whether it stands on a class, and asks for a database for each of its methods. */
    boolean isPerMethod() {
        return annotation.perMethod() && holder.getTestMethod().isEmpty();
    }

    /** Returns the database, made now if nobody asked for it before. */
    TestDatabase database() {
        ExtensionContext owner = isPerMethod() ? here : holder;
        if (isPerMethod() && here.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException("with perMethod there is a database in test methods and what is"
                    + " called for each of them, and not for the whole of " + here.getDisplayName());
        }
        return store(owner)
                .getOrComputeIfAbsent(owner.getUniqueId(), it -> lend(), LentDatabase.class)
                .database();
    }

    private LentDatabase lend() {
        TestRun run = store(here.getRoot()).getOrComputeIfAbsent(TestRun.class, it -> new TestRun(), TestRun.class);
        try {
            return run.lend(new FurrowSettings(annotation, here).request());
        } catch (FurrowException e) {
            String whose = "For @FurrowDatabase(to = \"" + annotation.to() + "\") of " + holder.getDisplayName() + ".";
            throw new ExtensionConfigurationException(
                    e.noting(whose).diagnostic().text(new TestSpelling()), e);
        } catch (SQLException | IOException e) {
            throw new ExtensionConfigurationException("no database could be made for the test: " + e.getMessage(), e);
        }
    }
}
