package dev.furrow;

import dev.furrow.text.EnvFile;
import dev.furrow.text.VariableNames;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one source of settings says, to be put over what those say that count less. User and password inside a URL rank with that URL:
 * a lower source's don't mix with them.
 */
final class SettingLayer {
    private static final String PLACEHOLDER = "FURROW_PLACEHOLDER_";

    private final Map<Setting, SettingValue> values;

    private SettingLayer(Map<Setting, SettingValue> values) {
        this.values = values;
    }

    /**
     * Returns what an environment's variables say; an empty one says nothing.
     *
     * @param file variables that count where the environment has none of their names
     */
    static SettingLayer of(Map<String, String> variables, EnvFile file, Path baseDir) {
        Map<Setting, List<String>> names = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            names.put(setting, setting.variables());
        }
        return of(names, variables, file, baseDir);
    }

    /** Returns what those variables of some settings say that nobody else reads. */
    static SettingLayer ofOwn(Set<Setting> settings, Map<String, String> variables, EnvFile file, Path baseDir) {
        Map<Setting, List<String>> names = new EnumMap<>(Setting.class);
        settings.forEach(setting -> names.put(setting, setting.variables().subList(0, 1)));
        return of(names, variables, file, baseDir);
    }

    private static SettingLayer of(
            Map<Setting, List<String>> names, Map<String, String> variables, EnvFile file, Path baseDir) {
        Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
        Map<Setting, SettingValue> filed = new EnumMap<>(Setting.class);
        for (Map.Entry<Setting, List<String>> each : names.entrySet()) {
            Setting setting = each.getKey();
            for (String name : each.getValue()) {
                String text = variables.getOrDefault(name, "");
                if (!text.isEmpty()) {
                    values.put(setting, new SettingValue(text, "environment variable " + name));
                } else {
                    file.entry(name)
                            .ifPresent(entry -> filed.put(setting, new SettingValue(entry.text(), entry.source())));
                }
                if (values.containsKey(setting) || filed.containsKey(setting)) {
                    break;
                }
            }
        }
        new SettingLayer(values).putOver(filed, baseDir);
        return new SettingLayer(filed);
    }

    /** Returns what somebody said in one place. */
    static SettingLayer of(Map<Setting, String> texts, String source) {
        Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
        texts.forEach((setting, text) -> values.put(setting, new SettingValue(text, source)));
        return new SettingLayer(values);
    }

    /** Puts it over {@code lower}. */
    void putOver(Map<Setting, SettingValue> lower, Path baseDir) {
        SettingValue url = values.get(Setting.URL);
        if (url != null && DatabaseSystems.hasCredentials(url.text(), baseDir, url.origin(Setting.URL))) {
            lower.keySet().removeAll(List.of(Setting.USER, Setting.PASSWORD));
        }
        values.keySet().forEach(setting -> setting.alternative().ifPresent(lower::remove));
        lower.putAll(values);
    }

    /**
     * Returns placeholders' texts by every name that a variable may mean.
     *
     * @param file variables that count where the environment has none of their names
     * @param declared those that were set already
     */
    static Map<String, String> placeholders(Map<String, String> variables, EnvFile file, Map<String, String> declared) {
        Map<String, String> all = new TreeMap<>();
        file.names().stream()
                .filter(name -> name.startsWith(PLACEHOLDER))
                .forEach(name -> file.entry(name).ifPresent(entry -> all.put(name, entry.text())));
        variables.forEach((name, text) -> {
            if (name.startsWith(PLACEHOLDER) && !text.isEmpty()) {
                all.put(name, text);
            }
        });
        Map<String, String> texts = new TreeMap<>();
        all.forEach((name, text) -> VariableNames.meant(name.substring(PLACEHOLDER.length()), declared.keySet())
                .forEach(meant -> texts.put(meant, text)));
        return texts;
    }
}
