package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;

/** Finds where something ends that was opened: a string, a name in quotes, a comment. */
final class Enclosed {
    private final String text;
    private final Origin origin;

    Enclosed(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    /** Returns the offset after {@code quote}, which is there twice where it is meant itself. */
    int doubled(char quote, int start, int from) {
        int at = from;
        while (true) {
            at = text.indexOf(quote, at);
            if (at < 0) {
                throw openQuote(quote, start);
            }
            if (!isAt(at + 1, quote)) {
                return at + 1;
            }
            at += 2;
        }
    }

    /** Returns the offset after a string in which a backslash takes away the next character's meaning. */
    int escaped(int start, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' && !isAt(at + 1, '\'')) {
                return at + 1;
            }
            at += c == '\'' || c == '\\' ? 2 : 1;
        }
        throw openQuote('\'', start);
    }

    /** Returns the offset after {@code ]}, which can't stand in the name. */
    int bracketed(int start) {
        int at = text.indexOf(']', start);
        if (at < 0) {
            throw open("the name that begins here has no closing ]", start, "Write the missing ].");
        }
        return at + 1;
    }

    /** Returns the offset after the second {@code delimiter}, {@code $$} or {@code $tag$}. */
    int dollarQuoted(int start, String delimiter) {
        int at = text.indexOf(delimiter, start + delimiter.length());
        if (at < 0) {
            throw open(
                    "the text that begins here with " + delimiter + " has no closing " + delimiter,
                    start,
                    "Write " + delimiter + " after it, in the same letters.");
        }
        return at + delimiter.length();
    }

    /** Returns the offset after a comment in which others may lie. */
    int nestedComment(int start) {
        int depth = 1;
        int at = start + 2;
        while (at + 1 < text.length()) {
            if (isAt(at, '*') && isAt(at + 1, '/')) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else if (isAt(at, '/') && isAt(at + 1, '*')) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        throw open(
                "the comment that begins here has no closing */",
                start,
                "Write */ after it; in PostgreSQL each /* inside a comment needs one of its own.");
    }

    private FurrowException openQuote(char quote, int start) {
        String what = quote == '\'' ? "string" : "name";
        return open(
                "the " + what + " that begins here has no closing " + quote,
                start,
                "Write the missing " + quote + "; inside a " + what + " it is written twice.");
    }

    private FurrowException open(String what, int start, String remedy) {
        Place place = origin.placeAt(start);
        return new FurrowException(place.at(place.line()), what, Advice.say(remedy));
    }

    private boolean isAt(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
