package dev.furrow.model;

import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Definition;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.SimpleType;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells columns that are the same to an application, though a database prints them differently. */
final class SameColumn {
    private static final Map<String, DataType> SERIALS = Map.of(
            "smallserial", SimpleType.SMALL_INTEGER, "serial", SimpleType.INTEGER, "bigserial", SimpleType.BIG_INTEGER);

    /** A column's name in quotes, and its type. */
    private static final Pattern SIX_DIGITS = Pattern.compile("^(\"(?:[^\"]|\"\")*\" )((?i:timestamp|time))\\(6\\)");

    private SameColumn() {}

    /** Returns whether the revisions' column is what the models want. */
    static boolean of(Definition<Column> revisions, Definition<Column> wanted) {
        return spelled(revisions.text()).equals(spelled(wanted.text())) || isNumberedAlike(revisions, wanted);
    }

    /** Six digits of a second are what a time without a number has. */
    private static String spelled(String text) {
        return SIX_DIGITS.matcher(text).replaceFirst("$1$2");
    }

    /** A serial column and an identity one get their numbers from a sequence of their own, both where a row brings none. */
    private static boolean isNumberedAlike(Definition<Column> revisions, Definition<Column> wanted) {
        Column before = revisions.words();
        Column after = wanted.words();
        return before != null
                && after != null
                && after.numbering().giver() == Numbering.Giver.DATABASE
                && before.type() instanceof NamedType serial
                && after.type().equals(SERIALS.get(serial.word()));
    }
}
