package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the engine's settings out of what Maven knows. */
final class MavenSettings {
    private final Sources sources;
    private final Servers servers;
    private final Set<Setting> ofBuild;

    /** @param ofBuild the settings for which variables don't count */
    MavenSettings(Sources sources, Servers servers, Set<Setting> ofBuild) {
        this.sources = sources;
        this.servers = servers;
        this.ofBuild = ofBuild;
    }

    /**
     * Returns the settings of one execution.
     *
     * @param baseDir what relative paths are relative to
     * @param settings what doesn't depend on what the user set
     * @throws dev.furrow.error.FurrowException if a value can't be used
     */
    Settings read(Path baseDir, Settings.Builder settings) {
        settings.baseDir(baseDir);
        for (Setting setting : Setting.values()) {
            if (!isLogin(setting) && setting != Setting.ENV_FILE) { // it was read by the sources themselves
                Optional<Found> found =
                        ofBuild.contains(setting) ? sources.argument(setting.key()) : sources.setting(setting);
                if (found.isPresent()) {
                    settings.set(setting, found.get().text(), found.get().source());
                }
            }
        }
        new Login(sources, servers, baseDir).addTo(settings);
        for (Map.Entry<String, String> text : PlaceholderTexts.of(sources).entrySet()) {
            settings.placeholder(text.getKey(), text.getValue());
        }
        return settings.build();
    }

    private static boolean isLogin(Setting setting) {
        return setting == Setting.USER || setting == Setting.PASSWORD || setting == Setting.SERVER_ID;
    }
}
