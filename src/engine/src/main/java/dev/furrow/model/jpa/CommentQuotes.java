package dev.furrow.model.jpa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends comments of Hibernate's: it writes a text with an apostrophe as it is, which ends the string there. A comment may have several
 * lines; it goes on to the end of one behind which another statement begins.
 */
final class CommentQuotes {
    private static final Pattern COMMENT = Pattern.compile(
            "^([ \\t]*comment on (?:table|column) [^'\\n]+ is ')(.*?)(';[ \\t]*)(?=\\R[ \\t]*(?:create|comment|alter|insert)\\b|\\s*\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);

    private CommentQuotes() {}

    static String mended(String script) {
        return COMMENT.matcher(script)
                .replaceAll(comment -> Matcher.quoteReplacement(
                        comment.group(1) + comment.group(2).replace("'", "''") + comment.group(3)));
    }
}
