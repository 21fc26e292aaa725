package dev.furrow.text;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file of variables into its entries, by the rules that most readers of such files share: {@code export} may stand before a
 * name, {@code #} begins a comment at a line's beginning or after a blank, a text in quotes may go over several lines, and in double
 * ones a backslash means what it does in Java. Nothing is replaced: <code>${OTHER}</code> stays as it is.
 */
final class EnvFileText {
    private static final Pattern NAME = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=");
    private static final Pattern COMMENT = Pattern.compile("\\s#");
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");

    private final Lines lines;
    private final Place file;

    EnvFileText(String text, String name) {
        this.lines = Lines.of(text);
        this.file = Place.of(name);
    }

    List<EnvFile.Entry> entries() {
        List<EnvFile.Entry> entries = new ArrayList<>();
        for (; !lines.atEnd(); lines.advance()) {
            if (!NOTHING.matcher(lines.peek()).matches()) {
                entries.add(entry(lines.peek()));
            }
        }
        return entries;
    }

    private EnvFile.Entry entry(String line) {
        Place place = file.at(lines.number());
        Matcher name = NAME.matcher(line);
        if (!name.lookingAt()) {
            throw new FurrowException(
                    place,
                    "isn't of the form NAME=value",
                    Advice.say("A text of several lines stands in quotes; # begins a comment."));
        }
        return new EnvFile.Entry(name.group(1), value(line.substring(name.end()).strip(), place), place);
    }

    private String value(String rest, Place place) {
        if (rest.startsWith("'") || rest.startsWith("\"")) {
            return quoted(rest.charAt(0), rest.substring(1), place);
        }
        if (rest.startsWith("#")) {
            return "";
        }
        Matcher comment = COMMENT.matcher(rest);
        return comment.find() ? rest.substring(0, comment.start()).stripTrailing() : rest;
    }

    private String quoted(char quote, String begun, Place place) {
        StringBuilder text = new StringBuilder();
        String rest = begun;
        int end = end(quote, rest, text);
        while (end < 0) {
            lines.advance();
            if (lines.atEnd()) {
                throw new FurrowException(Diagnostic.of(place, "the quote " + quote + " isn't closed")
                        .advising(Advice.say(
                                "If it belongs to the text, put the other kind of quote around all of it.")));
            }
            text.append('\n');
            rest = lines.peek();
            end = end(quote, rest, text);
        }
        if (!NOTHING.matcher(rest.substring(end)).matches()) {
            throw new FurrowException(
                    file.at(lines.number()),
                    "after the quote " + quote + " that closes the text there is more",
                    Advice.say("Only a comment may stand there."));
        }
        return text.toString();
    }

    /** Adds what stands in the quotes, and returns where the line goes on after them; -1 if they aren't closed in it. */
    private static int end(char quote, String line, StringBuilder text) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            boolean escapes = quote == '"' && c == '\\' && i + 1 < line.length();
            text.append(escapes ? meant(line.charAt(++i)) : String.valueOf(c));
        }
        return -1;
    }

    private static String meant(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$' -> String.valueOf(escaped);
            default -> "\\" + escaped;
        };
    }
}
