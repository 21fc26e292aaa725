package dev.furrow;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** A setting's value can't be used. The message names the setting, its source and what it takes. */
public final class SettingException extends FurrowException {
    private static final long serialVersionUID = 1L;

    SettingException(String name, SettingValue value, String takes) {
        this(name + " can't be \"" + value.text() + "\" (from " + value.source() + ")", Advice.say(takes));
    }

    SettingException(String what, Advice... advice) {
        super(what, advice);
    }

    private SettingException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected SettingException with(Diagnostic other) {
        return new SettingException(other);
    }
}
