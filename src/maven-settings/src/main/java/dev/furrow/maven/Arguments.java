package dev.furrow.maven;

import dev.furrow.SettingValue;
import dev.furrow.console.goal.Request;
import java.util.Optional;

/** What a goal was asked to do, by the names of its parameters. */
public final class Arguments extends Request {
    private final Sources sources;

    Arguments(Sources sources) {
        this.sources = sources;
    }

    @Override
    protected Optional<SettingValue> argument(String name) {
        return sources.argument(name).map(Found::value);
    }
}
