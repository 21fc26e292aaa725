package dev.furrow;

import java.util.List;
import java.util.Locale;

/**
 * The text of a setting or of a goal's argument, and where it was found.
 *
 * @param source in a user's words, such as {@code environment variable DATABASE_URL}
 */
public record SettingValue(String text, String source) {
    /**
     * Returns what {@code true 1 yes on} or {@code false 0 no off} mean, in any case.
     *
     * @param name whose text this is, for the error's message
     * @throws SettingException if it is something else
     */
    public boolean isOn(String name) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new SettingException(name, this, "It takes true, 1, yes, on or false, 0, no, off.");
        };
    }

    /** Returns {@code furrow.url (environment variable DATABASE_URL)}: what an error about this text begins with. */
    public String origin(Setting setting) {
        return setting.property() + " (" + source + ")";
    }

    /** Returns what stands between the commas, without blanks around it. */
    public List<String> list() {
        return SettingTexts.list(text);
    }
}
