package dev.furrow.author;

import dev.furrow.revision.header.ScriptFormat;
import java.util.ArrayList;
import java.util.List;

/** A message as it can stand in a script's first comment. */
final class Message {
    private final List<String> lines;

    private Message(List<String> lines) {
        this.lines = lines;
    }

    /** Takes a text of any lines; blank ones at its beginning and its end don't count. */
    static Message of(String text, ScriptFormat format) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            String clean = clean(line).strip();
            lines.add(format == ScriptFormat.JAVA ? forJava(clean) : forSql(clean));
        }
        return new Message(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty() || lines.get(0).isEmpty();
    }

    String title() {
        return lines.get(0);
    }

    List<String> lines() {
        return lines;
    }

    private static String clean(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean blank = Character.isISOControl(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            clean.appendCodePoint(blank ? ' ' : type == Character.SURROGATE ? '\uFFFD' : c);
        });
        return clean.toString();
    }

    /** A line {@code -- migrate:} would end the header. */
    private static String forSql(String line) {
        return line.startsWith("migrate:") ? "M" + line.substring(1) : line;
    }

    /** Nothing may end the comment, nor may javac take anything for a Unicode escape: it looks for those in comments too. */
    private static String forJava(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int backslashes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == 'u' && backslashes % 2 == 1) {
                out.append('\\');
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            out.append(c == '/' && !out.isEmpty() && out.charAt(out.length() - 1) == '*' ? " /" : String.valueOf(c));
        }
        return out.toString();
    }
}
