package dev.furrow.junit;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.Settings;
import java.util.Map;

/**
 * What a test wants of its database. Those that want the same get copies of one.
 *
 * @param server the URL of a server; empty for files of SQLite
 * @param origin who said so
 * @param migrations the annotation's folders, which count more than the settings'; empty for those
 * @param loader where {@code classpath:} is looked for
 */
record Request(
        String server,
        String origin,
        String to,
        boolean seeds,
        String migrations,
        Map<Setting, String> settings,
        Map<String, String> placeholders,
        ClassLoader loader) {
    private static final String NOTHING_YET = "base";

    Request {
        settings = Map.copyOf(settings);
        placeholders = Map.copyOf(placeholders);
    }

    /** Opens the engine on a database. */
    Furrow open(Address address) {
        Settings.Builder builder = Settings.builder()
                .environment("test")
                .over(settings, "JUnit's configuration")
                .over(ofTheAnnotation(), "@FurrowDatabase")
                .url(address.url())
                .classLoader(loader);
        placeholders.forEach(builder::placeholder);
        return Furrow.open(builder.build());
    }

    private Map<Setting, String> ofTheAnnotation() {
        return migrations.isEmpty() ? Map.of() : Map.of(Setting.MIGRATIONS, migrations);
    }

    /** Makes an empty database into what is wanted. */
    void fill(Furrow furrow) {
        if (!to.equals(NOTHING_YET)) {
            furrow.upgrade(to);
        }
        if (seeds) {
            furrow.seedAll(SeedOptions.ALL);
        }
    }
}
