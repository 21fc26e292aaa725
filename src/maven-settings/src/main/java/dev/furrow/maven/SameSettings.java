package dev.furrow.maven;

import dev.furrow.Setting;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a command that an error offers has to be given besides: without the command line's own settings it would work on another
 * database, and most often on the laptop's.
 */
final class SameSettings {
    private static final Set<Setting> OF_THE_DATABASE = EnumSet.range(Setting.URL, Setting.VERSION_TABLE);
    private static final Set<Setting> SECRET = EnumSet.of(Setting.URL, Setting.PASSWORD);
    private static final Pattern COMMAND = Pattern.compile("\\bmvn (migrate|seed):");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,-]+");

    private SameSettings() {}

    /** Returns an error's message with a line more where it offers commands, and the command line says which database. */
    static String added(String message, Properties commandLine) {
        if (!COMMAND.matcher(message).find()) {
            return message;
        }
        StringBuilder options = new StringBuilder();
        for (Setting setting : OF_THE_DATABASE) {
            String option = " -D" + setting.property() + "=";
            String text = commandLine.getProperty(setting.property(), "");
            if (!text.isEmpty() && !message.contains(option)) {
                boolean shown = !SECRET.contains(setting) && PLAIN.matcher(text).matches();
                options.append(option).append(shown ? text : "...");
            }
        }
        return options.isEmpty() ? message : message + "\n  With what this command was given:  " + options.substring(1);
    }
}
