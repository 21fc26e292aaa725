package dev.furrow.junit;

import dev.furrow.Setting;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes a request of an annotation and of JUnit's configuration. */
final class FurrowSettings {
    /** The URL that stands for files. */
    static final String SQLITE = "sqlite:";

    private static final String PARAMETER = "furrow.test.url";
    private static final String VARIABLE = "FURROW_TEST_URL";

    /** What says how scripts are run. Which database is meant is never taken from here: that would be the application's. */
    private static final Set<Setting> TAKEN = EnumSet.of(
            Setting.ENVIRONMENT,
            Setting.MIGRATIONS,
            Setting.SEEDS,
            Setting.VERSION_TABLE,
            Setting.PACKAGES,
            Setting.TRANSACTION,
            Setting.STRICT,
            Setting.RELEASE);

    private final FurrowDatabase annotation;
    private final ExtensionContext context;

    FurrowSettings(FurrowDatabase annotation, ExtensionContext context) {
        this.annotation = annotation;
        this.context = context;
    }

    Request request() {
        Optional<String> configured = configured(PARAMETER);
        if (!annotation.url().isEmpty()) {
            return request(annotation.url(), "@FurrowDatabase");
        }
        return configured.isPresent()
                ? request(configured.get(), PARAMETER)
                : request(System.getenv().getOrDefault(VARIABLE, ""), "environment variable " + VARIABLE);
    }

    private Request request(String url, String origin) {
        return new Request(
                url.equals(SQLITE) ? "" : url,
                origin,
                annotation.to(),
                annotation.seeds(),
                annotation.migrations(),
                settings(),
                placeholders(),
                context.getRequiredTestClass().getClassLoader());
    }

    private Map<Setting, String> settings() {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        for (Setting setting : TAKEN) {
            configured(setting.property()).ifPresent(text -> texts.put(setting, text));
        }
        return texts;
    }

    private Optional<String> configured(String name) {
        return context.getConfigurationParameter(name).filter(text -> !text.isBlank());
    }

    private Map<String, String> placeholders() {
        Map<String, String> texts = new HashMap<>();
        for (String text : annotation.placeholders()) {
            int sign = text.indexOf('=');
            if (sign < 1) {
                throw new ExtensionConfigurationException(
                        "a placeholder of @FurrowDatabase is written name=text, not \"" + text + "\"");
            }
            texts.put(text.substring(0, sign), text.substring(sign + 1));
        }
        return texts;
    }
}
