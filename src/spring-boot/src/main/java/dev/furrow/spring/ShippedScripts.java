package dev.furrow.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the folders that a build put into the application's classes. */
final class ShippedScripts {
    private final ClassLoader loader;

    ShippedScripts(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Returns the folder of this kind, if the class path has exactly one; which of several is the application's, nobody but it can say.
     *
     * @param kind {@code migrations} or {@code seeds}
     */
    Optional<String> only(String kind) {
        Pattern folder = Pattern.compile("META-INF/furrow/[^/]+/" + kind + "(?=/furrow\\.index$)");
        Set<String> found = new TreeSet<>();
        try {
            String pattern = "classpath*:META-INF/furrow/*/" + kind + "/furrow.index";
            for (Resource index : new PathMatchingResourcePatternResolver(loader).getResources(pattern)) {
                Matcher matcher = folder.matcher(index.getURL().toString());
                if (matcher.find()) {
                    found.add("classpath:" + matcher.group());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
