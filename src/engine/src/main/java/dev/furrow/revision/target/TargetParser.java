package dev.furrow.revision.target;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** Reads targets and ranges. */
final class TargetParser {
    private static final Advice EXAMPLES =
            Advice.say("Examples: head, heads, base, 2d970929c35a, 2d97, +1, -1, 2d97+1, label@head, label@-1");

    private final String whole;

    private TargetParser(String whole) {
        this.whole = whole;
    }

    static Target target(String text) {
        if (text.indexOf(':') >= 0) {
            throw new FurrowException(
                    "the target \"" + text + "\" is a range, and one place to go was expected",
                    Advice.say("Ranges are for history, and for upgrade and downgrade that write a script."));
        }
        return new TargetParser(text).points();
    }

    static RevisionRange range(String text) {
        int colon = text.indexOf(':');
        TargetParser parser = new TargetParser(text);
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw parser.refused("a range has one colon: a:b, a: or :b");
        }
        String from = text.substring(0, colon).strip();
        String to = text.substring(colon + 1).strip();
        return new RevisionRange(
                from.isEmpty() ? parser.point("base") : new TargetParser(from).points(),
                to.isEmpty() ? parser.point("heads") : new TargetParser(to).points());
    }

    private Target points() {
        List<Point> points = new ArrayList<>();
        int start = 0;
        for (int comma = whole.indexOf(','); comma >= 0; comma = whole.indexOf(',', start)) {
            points.add(point(whole.substring(start, comma).strip()));
            start = comma + 1;
        }
        points.add(point(whole.substring(start).strip()));
        return points.size() == 1 ? points.get(0) : new Points(points);
    }

    private Point point(String text) {
        int at = text.indexOf('@');
        String branch = at < 0 ? "" : text.substring(0, at);
        String rest = text.substring(at + 1);
        if (at >= 0) {
            requireName(branch, "before @");
        }
        if (rest.isEmpty()) {
            throw refused(at < 0 ? "it is empty" : "nothing follows @");
        }
        int sign = sign(rest);
        if (sign == rest.length()) {
            return point(branch, rest, 0, false, text);
        }
        return point(branch, rest.substring(0, sign), steps(rest.substring(sign)), true, text);
    }

    private Point point(String branch, String word, int steps, boolean relative, String text) {
        Anchor anchor = Anchor.of(word);
        if (anchor != Anchor.NAMED) {
            return new Point(branch, anchor, "", steps, relative, text);
        }
        requireName(word, "in it");
        return new Point(branch, anchor, word, steps, relative, text);
    }

    private static int sign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '+' || text.charAt(i) == '-') {
                return i;
            }
        }
        return text.length();
    }

    private int steps(String signed) {
        String digits = signed.substring(1);
        if (digits.isEmpty() || digits.length() > 9 || !isNumber(digits)) {
            throw refused("a number of steps has to follow " + signed.charAt(0));
        }
        int steps = Integer.parseInt(digits);
        return signed.charAt(0) == '-' ? -steps : steps;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private void requireName(String name, String where) {
        if (RevisionId.problem(name).isPresent()) {
            throw refused("\"" + name + "\" " + where + " is neither an id nor a label");
        }
    }

    private FurrowException refused(String why) {
        return new FurrowException("the target \"" + whole + "\" can't be read: " + why, EXAMPLES);
    }
}
