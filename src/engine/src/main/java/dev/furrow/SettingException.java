package dev.furrow;

import dev.furrow.error.FurrowException;
import java.util.List;

/** A setting's value can't be used. The message names the setting, its source and what it takes. */
public final class SettingException extends FurrowException {
    private static final long serialVersionUID = 1L;

    SettingException(String name, SettingValue value, String takes) {
        super(name + " can't be \"" + value.text() + "\" (from " + value.source() + ")", List.of(takes));
    }

    SettingException(String what, List<String> next) {
        super(what, next);
    }
}
