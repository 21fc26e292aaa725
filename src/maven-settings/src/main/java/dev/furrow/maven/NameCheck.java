package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Similar;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses names that are nearly those of a setting or an argument: {@code -Dfurrow.dryrun} would run for real. Names that are near
 * none are left alone, and so is {@code furrow.version}, which poms have for the plugins' version.
 */
final class NameCheck {
    private static final String PROPERTY = "furrow.";
    private static final String VERSION = "version";
    private static final String PLACEHOLDER = "placeholder.";
    private static final String VARIABLE = "FURROW_";
    private static final String PLACEHOLDER_VARIABLE = "PLACEHOLDER_";

    private final Set<String> properties;
    private final Set<String> variables = new TreeSet<>();

    /** Takes the names of the parameters of all goals of the plugin. */
    NameCheck(Collection<String> parameters) {
        properties = new TreeSet<>(parameters);
        for (Setting setting : Setting.values()) {
            properties.add(setting.key());
            variables.add(setting.variables().get(0).substring(VARIABLE.length()));
        }
    }

    /**
     * Looks at what the user, the project and the environment say.
     *
     * @throws FurrowException for a name that was mistyped
     */
    void require(Sources sources) {
        requireProperties(Rank.COMMAND_LINE, sources.user());
        requireProperties(Rank.PROJECT, sources.project());
        for (String name : sources.system().stringPropertyNames()) {
            if (name.startsWith("env." + VARIABLE)) {
                require(Rank.ENVIRONMENT, VARIABLE + "%s", name.substring(4 + VARIABLE.length()), variables);
            }
        }
        for (String name : sources.file().names()) {
            if (name.startsWith(VARIABLE)) {
                require(Rank.ENV_FILE, VARIABLE + "%s", name.substring(VARIABLE.length()), variables);
            }
        }
    }

    /**
     * Looks at the names in the plugin's {@code <configuration>}.
     *
     * @throws FurrowException for one that was mistyped
     */
    void requireConfigured(Collection<String> names) {
        for (String name : names) {
            require(Rank.CONFIGURATION, "<%s>", name, properties);
        }
    }

    private void requireProperties(Rank rank, Properties said) {
        for (String name : said.stringPropertyNames()) {
            if (name.startsWith(PROPERTY)) {
                require(rank, PROPERTY + "%s", name.substring(PROPERTY.length()), properties);
            }
        }
    }

    /** Takes how a name is written, with {@code %s} where it stands. */
    private static void require(Rank rank, String written, String name, Set<String> known) {
        if (known.contains(name)
                || name.equals(VERSION)
                || name.startsWith(PLACEHOLDER)
                || name.startsWith(PLACEHOLDER_VARIABLE)) {
            return;
        }
        List<String> near = Similar.to(name, known);
        if (!near.isEmpty()) {
            throw new FurrowException(
                    written.formatted(name) + " (" + rank.words() + ") is no setting and no argument of Furrow's",
                    Advice.say("Did you mean " + written.formatted(near.get(0)) + "?"));
        }
    }
}
