package dev.furrow.maven;

import dev.furrow.DatabaseSystems;
import dev.furrow.Setting;
import dev.furrow.SettingValue;
import dev.furrow.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the database lets in. A user and a password can be in the URL, set on their own, or stand in a {@code <server>} of
 * settings.xml; those inside a URL rank with that URL, so that what comes from a lower source doesn't mix with them.
 */
final class Login {
    private final Sources sources;
    private final Servers servers;
    private final Path baseDir;

    Login(Sources sources, Servers servers, Path baseDir) {
        this.sources = sources;
        this.servers = servers;
        this.baseDir = baseDir;
    }

    /** Sets user and password where the URL doesn't bring them. */
    void addTo(Settings.Builder settings) {
        Found user = sources.setting(Setting.USER).orElse(null);
        Found password = sources.setting(Setting.PASSWORD).orElse(null);
        Found serverId = sources.setting(Setting.SERVER_ID).orElse(null);
        if (user == null && password == null && serverId == null) {
            return;
        }
        Rank lowest = lowestThatCounts();
        if (serverId != null && !serverId.rank().isBelow(lowest)) {
            settings.set(Setting.SERVER_ID, serverId.text(), serverId.source());
            Servers.Account server = servers.account(serverId);
            set(settings, Setting.USER, better(user, at(serverId, server.user())), lowest);
            set(settings, Setting.PASSWORD, better(password, at(serverId, server.password())), lowest);
            return;
        }
        set(settings, Setting.USER, user, lowest);
        set(settings, Setting.PASSWORD, password, lowest);
    }

    private Rank lowestThatCounts() {
        Optional<Found> url = sources.setting(Setting.URL);
        if (url.isEmpty()) {
            return Rank.SYSTEM;
        }
        String origin = url.get().value().origin(Setting.URL);
        boolean complete = DatabaseSystems.hasCredentials(url.get().text(), baseDir, origin);
        return complete ? url.get().rank() : Rank.SYSTEM;
    }

    private static @Nullable Found better(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.rank().isBelow(other.rank()) ? other : one;
    }

    private static @Nullable Found at(Found serverId, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String source = "server " + serverId.text() + " of settings.xml";
        return new Found(new SettingValue(text, source), serverId.rank());
    }

    private static void set(Settings.Builder settings, Setting setting, @Nullable Found found, Rank lowest) {
        if (found != null && !found.rank().isBelow(lowest)) {
            settings.set(setting, found.text(), found.source());
        }
    }
}
