package dev.furrow.model.jpa;

import dev.furrow.error.FurrowException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the provider that a project has on its class path. */
final class Providers {
    private static final String SERVICE = "META-INF/services/jakarta.persistence.spi.PersistenceProvider";

    private Providers() {}

    /**
     * Returns the first provider on the class path.
     *
     * @throws FurrowException if there is none
     */
    static Provider of(ProjectClasses project) {
        return project.openAll(SERVICE, Providers::names).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Providers::named)
                .orElseThrow(ProviderErrors::noProvider);
    }

    /** Returns the provider with this class. */
    static Provider named(String className) {
        return switch (className) {
            case Hibernate.CLASS -> new Hibernate();
            case EclipseLink.CLASS -> new EclipseLink();
            default -> new OtherProvider(className);
        };
    }

    private static List<String> names(InputStream in) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
