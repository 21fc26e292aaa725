package dev.furrow.script.java;

import dev.furrow.error.FurrowException;
import dev.furrow.operation.Migration;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.TableName;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** What of Furrow a script sees, when it is compiled and when it runs: the words that it is written in. */
final class AuthorsView extends ClassLoader {
    private static final String FURROW = "dev.furrow";
    private static final String[] PACKAGES = {
        Migration.class.getPackageName(),
        Operation.class.getPackageName(),
        TableName.class.getPackageName(),
        FurrowException.class.getPackageName()
    };

    private final @Nullable ClassLoader application;

    AuthorsView() {
        this(null);
    }

    /** Shows what an application's class loader finds as well, but for what of Furrow is hidden. */
    AuthorsView(@Nullable ClassLoader application) {
        super(ClassLoader.getPlatformClassLoader());
        this.application = application;
    }

    /** Returns whether a package is Furrow's own and not for scripts. */
    static boolean hides(String packageName) {
        if (!packageName.equals(FURROW) && !packageName.startsWith(FURROW + ".")) {
            return false;
        }
        for (String shown : PACKAGES) {
            if (packageName.equals(shown)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
        if (packageName.startsWith(FURROW + ".") && !hides(packageName)) {
            return Class.forName(name, false, AuthorsView.class.getClassLoader());
        }
        if (application == null || hides(packageName)) {
            throw new ClassNotFoundException(name);
        }
        return application.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return application == null ? null : application.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return application == null ? Collections.emptyEnumeration() : application.getResources(name);
    }
}
