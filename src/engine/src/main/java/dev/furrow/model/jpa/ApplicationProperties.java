package dev.furrow.model.jpa;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What Spring Boot would read of {@code application.properties} and {@code application.yml} on the project's class path: those of the
 * profile that is active too, by default {@code default}. Parts of a file that are for a profile alone are passed over, and so is the
 * environment: the same sources mean the same tables everywhere.
 */
final class ApplicationProperties {
    private static final List<String> FOLDERS = List.of("config/", "");
    private static final List<String> ENDINGS = List.of("properties", "yml", "yaml");
    private static final String ON_PROFILE = "spring.config.activate.on-profile";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)(?::([^{}]*))?}");

    private final ProjectClasses project;
    private final SortedMap<String, String> values = new TreeMap<>();
    private final SortedMap<String, String> sources = new TreeMap<>();

    /** Reads the files that are there. */
    ApplicationProperties(ProjectClasses project) {
        this.project = project;
        readAll("application");
        for (String profile : text("spring.profiles.active").orElse("default").split(",", -1)) {
            readAll("application-" + profile.strip());
        }
    }

    /** Returns a value, with the placeholders in it resolved. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(this::resolved);
    }

    /** Returns the file that says so. */
    String source(String name) {
        return sources.getOrDefault(name, "");
    }

    /** Returns the names that begin so, sorted. */
    List<String> names(String beginning) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** Returns the text, none if a placeholder in it has neither value nor default here. */
    private Optional<String> resolved(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (placeholder.find()) {
            String value = values.getOrDefault(placeholder.group(1), placeholder.group(2));
            if (value == null || value.contains("${")) {
                return Optional.empty();
            }
            placeholder.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return Optional.of(placeholder.appendTail(out).toString());
    }

    /** Reads the files of a name; of two that set the same, the later one counts, as for Spring Boot. */
    private void readAll(String name) {
        for (int i = FOLDERS.size() - 1; i >= 0; i--) {
            for (int j = ENDINGS.size() - 1; j >= 0; j--) {
                String file = FOLDERS.get(i) + name + "." + ENDINGS.get(j);
                project.find(file).ifPresent(root -> root.open(file, in -> read(file, in)));
            }
        }
    }

    private boolean read(String file, InputStream in) throws IOException {
        if (file.endsWith(".properties")) {
            Properties properties = new Properties();
            properties.load(in);
            Map<String, String> read = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
            add(read, file);
            return true;
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            for (Object document : new Load(settings).loadAllFromInputStream(in)) {
                Map<String, String> read = new TreeMap<>();
                flatten("", document, read);
                add(read, file);
            }
            return true;
        } catch (YamlEngineException e) {
            throw new FurrowException(Diagnostic.of(Place.of(file), "isn't YAML: " + e.getMessage()), e);
        }
    }

    private void add(Map<String, String> read, String file) {
        if (!read.containsKey(ON_PROFILE)) {
            values.putAll(read);
            read.keySet().forEach(name -> sources.put(name, file));
        }
    }

    private static void flatten(String name, Object value, Map<String, String> out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(name.isEmpty() ? String.valueOf(key) : name + "." + key, inner, out));
        } else if (value instanceof List<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(part -> parts.add(String.valueOf(part)));
            out.put(name, String.join(",", parts));
        } else if (value != null) {
            out.put(name, value.toString());
        }
    }
}
