package dev.furrow.maven;

import java.util.List;
import java.util.Locale;
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
                for (String meant : namesOf(name.substring(VARIABLE.length()))) {
                    add(meant, text);
                }
            }
        }
    }

    /** A variable can't say how its name is written in the scripts: it means those that are declared, else every way. */
    private List<String> namesOf(String variable) {
        List<String> declared = texts.keySet().stream()
                .filter(name -> variable(name).equals(variable))
                .toList();
        return declared.isEmpty()
                ? List.of(variable, variable.toLowerCase(Locale.ROOT), camelCase(variable))
                : declared;
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }

    /** Returns {@code APP_OWNER} for {@code appOwner}, {@code app_owner} and {@code app-owner}. */
    private static String variable(String name) {
        StringBuilder variable = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1))) {
                variable.append('_');
            }
            variable.append(Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : '_');
        }
        return variable.toString();
    }

    private static String camelCase(String variable) {
        StringBuilder name = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < variable.length(); i++) {
            char c = variable.charAt(i);
            if (c != '_') {
                name.append(up ? c : Character.toLowerCase(c));
            }
            up = c == '_';
        }
        return name.toString();
    }
}
