package dev.furrow.revision.header;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;

/** What is wrong with a header, in words. */
final class HeaderErrors {
    private HeaderErrors() {}

    static FurrowException noHeader(Place file, ScriptFormat format) {
        return new FurrowException(file, "has no header comment, which every revision begins with", example(format));
    }

    static FurrowException missing(HeaderBlock block, String key, ScriptFormat format) {
        String what = block.hasKeys()
                ? "the header has no " + key + ":"
                : "the header has no keys in its last paragraph, and needs revision: and down-revision:";
        return new FurrowException(block.place(), what, example(format));
    }

    private static Advice example(ScriptFormat format) {
        boolean sql = format == ScriptFormat.SQL;
        String mark = sql ? "\n  --" : "\n   *";
        return Advice.say("A header looks like this (down-revision: none for the first revision):"
                + (sql ? "" : "\n  /*")
                + (mark + " create users table")
                + mark
                + (mark + " revision: 37e1cb6de47a")
                + (mark + " down-revision: ffdc0a98111c")
                + (sql ? "" : "\n   */"));
    }

    static FurrowException noneAmongOthers(HeaderBlock block, String key) {
        return new FurrowException(
                line(block, key),
                key + ": none stands alone, and ids stand without none: \""
                        + block.value(key).orElse("") + "\"");
    }

    static FurrowException unusable(HeaderBlock block, String key, String value, String problem) {
        return new FurrowException(line(block, key), key + ": \"" + value + "\" can't be used: " + problem);
    }

    static FurrowException notATime(HeaderBlock block, String key, String value) {
        return new FurrowException(
                line(block, key),
                key + ": \"" + value + "\" is not a time",
                Advice.literal("Times look like this:", "2020-11-20T15:06:02Z"));
    }

    private static Place line(HeaderBlock block, String key) {
        return block.place(key).orElse(block.place());
    }
}
