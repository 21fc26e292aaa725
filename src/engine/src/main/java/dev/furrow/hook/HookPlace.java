package dev.furrow.hook;

import dev.furrow.error.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Where hooks are run.
 *
 * @param baseDir the project's folder
 * @param environment variables that a command gets beside those of this process; a password may be among them
 * @param secrets what isn't repeated of what a command says
 * @param patience how long a command may take; zero for as long as it likes
 */
public record HookPlace(Path baseDir, Map<String, String> environment, Secrets secrets, Duration patience) {
    public HookPlace {
        environment = Map.copyOf(environment);
    }

    /**
     * Returns a place where nothing repeats what is secret.
     *
     * @param placeholders texts by their names, none of which is repeated, nor is a password of the environment
     */
    public static HookPlace of(
            Path baseDir, Map<String, String> environment, Map<String, String> placeholders, Duration patience) {
        Map<String, String> secret = new HashMap<>(placeholders);
        environment.forEach((name, text) -> {
            if (name.endsWith("PASSWORD")) {
                secret.put("password", text);
            }
        });
        return new HookPlace(baseDir, environment, new Secrets(secret), patience);
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return baseDir.toString();
    }
}
