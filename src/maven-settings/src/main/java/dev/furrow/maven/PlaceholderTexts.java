package dev.furrow.maven;

import dev.furrow.text.VariableNames;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Collects the texts of placeholders, which have no fixed names, from every source that can declare one. */
final class PlaceholderTexts {
    private static final String PROPERTY = "furrow.placeholder.";
    private static final String VARIABLE = "FURROW_PLACEHOLDER_";

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
        for (String name : sources.file().names()) {
            sources.file().entry(name).ifPresent(entry -> addVariable(name, entry.text()));
        }
        for (Object key : sources.system().keySet()) {
            if (key instanceof String name && name.startsWith("env.")) {
                addVariable(name.substring("env.".length()), sources.system().getProperty(name));
            }
        }
    }

    private void addVariable(String variable, String text) {
        if (variable.startsWith(VARIABLE)) {
            VariableNames.meant(variable.substring(VARIABLE.length()), texts.keySet())
                    .forEach(meant -> add(meant, text));
        }
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
