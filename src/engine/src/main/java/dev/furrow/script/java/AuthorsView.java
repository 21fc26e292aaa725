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

    /** No one else has what of Furrow is shown: whoever was asked first would say so with an exception, for each script. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShown(packageName(name))
                ? Class.forName(name, false, AuthorsView.class.getClassLoader())
                : super.loadClass(name, resolve);
    }

    private static boolean isShown(String packageName) {
        return packageName.startsWith(FURROW + ".") && !hides(packageName);
    }

    private static String packageName(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (application == null || hides(packageName(name))) {
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
