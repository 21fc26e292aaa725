package dev.furrow.author;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What new files are called. */
final class FileTemplate {
    private static final int LONGEST_ID = 80;
    private static final String FORBIDDEN = "<>:\"|?*\\";
    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$");

    private final String template;

    FileTemplate(String template) {
        this.template = template;
    }

    /**
     * Returns the path of a file within its folder, without its ending.
     *
     * @throws FurrowException if the template has an unknown token, or leads to a name that can't be a script's
     */
    String name(RevisionId id, String message, Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        StringBuilder name = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String token = close < 0 ? template.substring(open) : template.substring(open, close + 1);
            name.append(template, from, open).append(value(token, id, message, time));
            from = open + token.length();
        }
        return checked(name.append(template.substring(from)).toString());
    }

    private String value(String token, RevisionId id, String message, ZonedDateTime time) {
        return switch (token) {
            case "{id}" -> safe(id.value());
            case "{slug}" -> Slug.of(message);
            case "{yyyy}" -> digits(time.getYear(), 4);
            case "{MM}" -> digits(time.getMonthValue(), 2);
            case "{dd}" -> digits(time.getDayOfMonth(), 2);
            case "{HH}" -> digits(time.getHour(), 2);
            case "{mm}" -> digits(time.getMinute(), 2);
            default ->
                throw new FurrowException(
                        Diagnostic.of("furrow.fileTemplate \"" + template + "\" has the unknown token " + token)
                                .noting("Tokens are {id}, {slug}, {yyyy}, {MM}, {dd}, {HH} and {mm}."));
        };
    }

    private static String digits(int number, int count) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, count - text.length())) + text;
    }

    /** An id may contain what a file's name may not. */
    private static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < Math.min(id.length(), LONGEST_ID); i++) {
            char c = id.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                safe.append(c);
            } else if (!safe.isEmpty()) {
                safe.append(c == '.' ? '.' : '_');
            }
        }
        return safe.toString();
    }

    private String checked(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("/", -1)) {
            String trimmed = withoutEnd(part);
            parts.add(DEVICES.contains(trimmed.toLowerCase(Locale.ROOT)) ? trimmed + "_script" : trimmed);
            if (trimmed.isEmpty() || trimmed.startsWith(".") || trimmed.startsWith("_") || hasForbidden(trimmed)) {
                throw new FurrowException(Diagnostic.of("furrow.fileTemplate \"" + template + "\" makes \"" + name
                                + "\", which can't be a script's name")
                        .noting("Names that begin with . or _ are passed over, and none of " + FORBIDDEN
                                + " may stand in one; {id}_{slug} is the default."));
            }
        }
        return String.join("/", parts);
    }

    /** Where the slug is empty, what parted it from the id is left over. */
    private static String withoutEnd(String part) {
        int end = part.length();
        while (end > 0 && "_-. ".indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.substring(0, end);
    }

    private static boolean hasForbidden(String name) {
        return name.chars().anyMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0);
    }
}
