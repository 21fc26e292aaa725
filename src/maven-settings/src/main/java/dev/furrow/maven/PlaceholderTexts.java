package dev.furrow.maven;

import dev.furrow.text.VariableNames;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Collects the texts of placeholders, which have no fixed names, from every source that can declare one. */
final class PlaceholderTexts {
    private static final String PROPERTY = "furrow.placeholder.";
    private static final String VARIABLE = "env.FURROW_PLACEHOLDER_";

    private final Sources sources;
    private final Map<String, String> texts = new TreeMap<>();

    private PlaceholderTexts(Sources sources) {
        this.sources = sources;
    }

    /** Returns the texts by their names. */
    static Map<String, String> of(Sources sources) {
        PlaceholderTexts placeholders = new PlaceholderTexts(sources);
        placeholders.collect();
        return placeholders.texts;
    }

    /** From what counts least to what counts most. */
    private void collect() {
        addProperties(sources.system());
        addProperties(sources.project());
        texts.putAll(sources.configuration().texts("placeholders"));
        addVariables();
        addProperties(sources.user());
    }

    private void addProperties(Properties properties) {
        for (Object key : properties.keySet()) {
            if (key instanceof String name && name.startsWith(PROPERTY)) {
                add(name.substring(PROPERTY.length()), properties.getProperty(name));
            }
        }
    }

    private void addVariables() {
        for (Object key : sources.system().keySet()) {
            if (key instanceof String name && name.startsWith(VARIABLE)) {
                String text = sources.system().getProperty(name);
                List<String> names = VariableNames.meant(name.substring(VARIABLE.length()), texts.keySet());
                names.forEach(meant -> add(meant, text));
            }
        }
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
