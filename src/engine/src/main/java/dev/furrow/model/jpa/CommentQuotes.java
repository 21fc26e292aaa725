package dev.furrow.model.jpa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends comments of Hibernate's: it writes a text with an apostrophe as it is, which ends the string there. */
final class CommentQuotes {
    private static final Pattern COMMENT =
            Pattern.compile("^(\\s*comment on (?:table|column) \\S+ is ')(.*)(';\\s*)$", Pattern.MULTILINE);

    private CommentQuotes() {}

    static String mended(String script) {
        return COMMENT.matcher(script)
                .replaceAll(comment -> Matcher.quoteReplacement(
                        comment.group(1) + comment.group(2).replace("'", "''") + comment.group(3)));
    }
}
