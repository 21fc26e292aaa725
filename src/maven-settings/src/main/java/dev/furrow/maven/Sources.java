package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.SettingValue;
import dev.furrow.text.EnvFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can say what a setting or an argument is, in the order in which it counts. The fields that Maven injects
 * can't tell these sources apart: there, the pom would beat the command line.
 *
 * @param user {@code MavenSession.getUserProperties()}
 * @param system {@code MavenSession.getSystemProperties()}, where the environment stands as {@code env.NAME}
 * @param file variables that count where the environment has none of their names
 * @param project {@code MavenProject.getProperties()}
 */
record Sources(Properties user, Properties system, EnvFile file, Configuration configuration, Properties project) {
    private static final String PREFIX = "furrow.";

    /** Returns the same with the file of variables that they name, or that is there. */
    Sources withEnvFile(Path baseDir) {
        Optional<Found> named = setting(Setting.ENV_FILE);
        EnvFile found = EnvFile.find(
                baseDir,
                named.map(Found::text).orElse(""),
                named.map(each -> each.value().origin(Setting.ENV_FILE)).orElse(""),
                Setting.ENV_FILE.variables().get(0));
        return new Sources(user, system, found, configuration, project);
    }

    /** Returns what somebody set; an empty text counts as not set. */
    Optional<Found> setting(Setting setting) {
        return said(setting)
                .filter(found -> setting.alternative()
                        .flatMap(this::said)
                        .filter(found::isBelow)
                        .isEmpty());
    }

    private Optional<Found> said(Setting setting) {
        Found found = property(Rank.COMMAND_LINE, user, setting.property());
        if (found == null) {
            found = variable(setting);
        }
        return Optional.ofNullable(found == null ? belowTheEnvironment(setting.key()) : found);
    }

    /** Returns what somebody set a goal's argument to; the environment isn't asked. */
    Optional<Found> argument(String name) {
        return asked(name)
                .filter(found -> alternative(name)
                        .flatMap(this::asked)
                        .filter(found::isBelow)
                        .isEmpty());
    }

    private static Optional<String> alternative(String name) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.key().equals(name))
                .findFirst()
                .flatMap(Setting::alternative)
                .map(Setting::key);
    }

    private Optional<Found> asked(String name) {
        Found found = property(Rank.COMMAND_LINE, user, PREFIX + name);
        return Optional.ofNullable(found == null ? belowTheEnvironment(name) : found);
    }

    private @Nullable Found variable(Setting setting) {
        for (String name : setting.variables()) {
            String text = system.getProperty("env." + name);
            if (isSet(text)) {
                return Found.at(Rank.ENVIRONMENT, name, text);
            }
            Optional<EnvFile.Entry> filed = file.entry(name);
            if (filed.isPresent()) {
                return new Found(
                        new SettingValue(filed.get().text(), filed.get().source()), Rank.ENV_FILE);
            }
        }
        return null;
    }

    private @Nullable Found belowTheEnvironment(String name) {
        Optional<String> configured = configuration.text(name);
        if (configured.isPresent()) {
            return Found.at(Rank.CONFIGURATION, name, configured.get());
        }
        Found found = property(Rank.PROJECT, project, PREFIX + name);
        return found == null ? property(Rank.SYSTEM, system, PREFIX + name) : found;
    }

    private static @Nullable Found property(Rank rank, Properties properties, String name) {
        String text = properties.getProperty(name);
        return isSet(text) ? Found.at(rank, name, text) : null;
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
