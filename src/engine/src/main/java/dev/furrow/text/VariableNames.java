package dev.furrow.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names as an environment variable has them, which can't say how they are written elsewhere. */
public final class VariableNames {
    private VariableNames() {}

    /**
     * Returns the names that a variable means: those that are declared, else every way to write it.
     *
     * @param variable in capitals, {@code APP_OWNER}
     * @param declared names that somebody wrote, {@code appOwner}
     */
    public static List<String> meant(String variable, Collection<String> declared) {
        List<String> known = declared.stream()
                .filter(name -> variable(name).equals(variable))
                .toList();
        return known.isEmpty() ? List.of(variable, variable.toLowerCase(Locale.ROOT), camelCase(variable)) : known;
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
