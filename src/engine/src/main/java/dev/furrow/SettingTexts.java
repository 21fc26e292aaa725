package dev.furrow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What settings' texts mean. */
final class SettingTexts {
    /** That of the engine's own class files, which scripts are compiled against. */
    private static final int OLDEST_RELEASE = 17;

    private static final int MOST_AT_ONCE = 64;

    private SettingTexts() {}

    static Settings.TransactionMode transaction(SettingValue value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "step" -> Settings.TransactionMode.STEP;
            case "run" -> Settings.TransactionMode.RUN;
            default ->
                throw new SettingException(
                        Setting.TRANSACTION.property(),
                        value,
                        "It takes step (a transaction for each revision) or run (one for all).");
        };
    }

    /** Returns how long something may take at most; zero, which needs no unit, means for ever. */
    static Duration limit(Setting setting, SettingValue value) {
        return value.text().trim().equals("0") ? Duration.ZERO : duration(setting, value);
    }

    static Duration duration(Setting setting, SettingValue value) {
        String text = value.text().trim();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 9) {
            throw notDuration(setting, value);
        }
        long number = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> throw notDuration(setting, value);
        };
    }

    /** Returns how many schemas may be worked on at once, of which each needs two connections. */
    static int parallel(SettingValue value) {
        String text = value.text().trim();
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_AT_ONCE) {
            throw new SettingException(
                    Setting.PARALLEL.property(), value, "It takes a number from 1 to " + MOST_AT_ONCE + ".");
        }
        return number;
    }

    /** Returns a level of Java's that the JDK at hand can compile for. */
    static int release(SettingValue value) {
        int newest = Runtime.version().feature();
        String text = value.text().trim();
        boolean isNumber = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
        int release = isNumber ? Integer.parseInt(text) : 0;
        if (release < OLDEST_RELEASE || release > newest) {
            throw new SettingException(
                    Setting.RELEASE.property(),
                    value,
                    "It takes a level of Java from " + OLDEST_RELEASE + " to " + newest + ", that of the JDK at hand.");
        }
        return release;
    }

    private static SettingException notDuration(Setting setting, SettingValue value) {
        return new SettingException(setting.property(), value, "It takes a time such as 500ms, 30s, 5m or 1h.");
    }

    /** Returns what stands between the commas, without blanks around it. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.trim());
            }
        }
        return parts;
    }
}
