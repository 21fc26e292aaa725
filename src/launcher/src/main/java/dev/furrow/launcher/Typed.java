package dev.furrow.launcher;

import dev.furrow.SettingValue;
import dev.furrow.console.goal.Request;
import java.util.Map;
import java.util.Optional;

/** The options of a command as a goal's arguments. */
final class Typed extends Request {
    static final String SOURCE = "command line";

    private final Map<String, String> options;

    Typed(Map<String, String> options) {
        this.options = options;
    }

    @Override
    protected Optional<SettingValue> argument(String name) {
        return Optional.ofNullable(options.get(name))
                .filter(text -> !text.isEmpty())
                .map(text -> new SettingValue(text, SOURCE));
    }
}
