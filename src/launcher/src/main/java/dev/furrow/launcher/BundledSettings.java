package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import dev.furrow.ship.ExecutableJar;
import dev.furrow.text.Similar;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The settings of one command: its options first, then the environment, then what the jar itself says. */
final class BundledSettings {
    private static final Set<String> OF_THE_JAR = Set.of("help", "quiet", "debug");

    private final Goal goal;
    private final Map<String, String> options;

    BundledSettings(Goal goal, Map<String, String> options) {
        this.goal = goal;
        this.options = options;
    }

    /**
     * Refuses options that neither the goal nor a setting has.
     *
     * @throws FurrowException for the first of them
     */
    void requireNames() {
        Set<String> known = new TreeSet<>(OF_THE_JAR);
        goal.options().forEach(option -> known.add(option.key()));
        Arrays.stream(Setting.values()).filter(SettingWords::has).forEach(setting -> known.add(setting.key()));
        for (String option : options.keySet()) {
            if (!known.contains(option) && !PlaceholderOption.is(option)) {
                List<String> near = Similar.to(option, known);
                throw new FurrowException(
                        "--" + option + " is no option of " + goal.command(),
                        Advice.say(
                                near.isEmpty()
                                        ? "help " + goal.command() + " and help " + Usage.SETTINGS + " list them."
                                        : "Did you mean --" + near.get(0) + "?"));
            }
        }
    }

    Settings read(Map<String, String> variables, Spelling spelling) {
        Settings.Builder settings = Settings.builder()
                .classLoader(BundledSettings.class.getClassLoader())
                .spelling(spelling)
                .over(ofTheJar(), "the jar")
                .variables(variables)
                .over(typed(), Typed.SOURCE);
        PlaceholderOption.texts(options).forEach(settings::placeholder);
        return settings.build();
    }

    private Map<Setting, String> typed() {
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String text = options.getOrDefault(setting.key(), "");
            if (!text.isEmpty()) {
                typed.put(setting, text);
            }
        }
        return typed;
    }

    private static Map<Setting, String> ofTheJar() {
        Properties properties = new Properties();
        try (InputStream in = BundledSettings.class.getResourceAsStream("/" + ExecutableJar.SETTINGS)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String text = properties.getProperty(setting.key(), "");
            if (!text.isEmpty()) {
                said.put(setting, text);
            }
        }
        return said;
    }
}
