package dev.furrow.model.jpa;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The project's class path behind our {@link UnitFolder}, and nothing else: its parent has the JDK's modules alone. Of the project's
 * {@code persistence.xml} files none is seen but ours.
 */
final class ProviderLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    /**
     * Who makes proxies for Hibernate. Without one it makes none, which is quicker, and lets sealed classes be mapped, for which there
     * can be none.
     */
    private static final String PROXIES = "META-INF/services/org.hibernate.bytecode.spi.BytecodeProvider";

    private final URL unitFile;

    ProviderLoader(UnitFolder unit, List<ClassRoot> roots) {
        super(urls(unit, roots), ClassLoader.getPlatformClassLoader());
        this.unitFile = Objects.requireNonNull(super.findResource(PersistenceXml.RESOURCE), "the unit's file is there");
    }

    @Override
    public @Nullable URL findResource(String name) {
        return name.equals(PROXIES) ? null : super.findResource(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        return switch (name) {
            case PersistenceXml.RESOURCE -> Collections.enumeration(List.of(unitFile));
            case PROXIES -> Collections.emptyEnumeration();
            default -> super.findResources(name);
        };
    }

    private static URL[] urls(UnitFolder unit, List<ClassRoot> roots) {
        URL[] urls = new URL[roots.size() + 1];
        urls[0] = url(unit.path());
        for (int i = 0; i < roots.size(); i++) {
            urls[i + 1] = url(roots.get(i).path());
        }
        return urls;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a path of classes: " + path, e);
        }
    }
}
