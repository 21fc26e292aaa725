package dev.furrow.script;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Direction;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins a section: {@code -- migrate:up} or {@code -- migrate:down}, then in any order a database's word,
 * {@code transaction:false}, {@code foreign-keys:on}.
 */
final class SectionLine {
    /** What a line comment begins with that is one. */
    static final String MARK = "migrate:";

    private final Place place;
    private final Direction direction;
    private final List<SqlSyntax> databases;
    private @Nullable SqlSyntax syntax;
    private boolean transactional = true;
    private boolean foreignKeys;

    private SectionLine(Place place, Direction direction, List<SqlSyntax> databases) {
        this.place = place;
        this.direction = direction;
        this.databases = databases;
    }

    /**
     * Reads the line comment at {@code start}.
     *
     * @param databases those that it may name
     * @throws FurrowException if it isn't what the grammar says
     */
    static SectionLine parse(SourceText source, int start, List<SqlSyntax> databases) {
        Place place = source.linePlace(start);
        StringTokenizer words = new StringTokenizer(source.text().substring(start, end(source, start)));
        String dashes = words.nextToken();
        String first = words.hasMoreTokens() ? words.nextToken() : "";
        if (!dashes.equals("--") || !first.startsWith(MARK)) {
            throw wrong(place, "a section line begins with  -- migrate:  in exactly these letters", databases);
        }
        String word = first.substring(MARK.length());
        Direction direction =
                Direction.named(word).orElseThrow(() -> wrong(place, "\"" + word + "\" is no section", databases));
        SectionLine line = new SectionLine(place, direction, databases);
        while (words.hasMoreTokens()) {
            line.add(words.nextToken());
        }
        return line;
    }

    /** Returns the offset of the line's end; a carriage return or line feed there isn't counted in. */
    static int end(SourceText source, int start) {
        String text = source.text();
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void add(String word) {
        Optional<SqlSyntax> named =
                databases.stream().filter(each -> each.word().equals(word)).findFirst();
        if (named.isPresent()) {
            require(
                    syntax == null,
                    named.get().equals(syntax) ? twice(word) : "a section is for one database, not for two");
            syntax = named.get();
        } else if (word.equals("transaction:false")) {
            require(transactional, twice(word));
            transactional = false;
        } else if (word.equals("foreign-keys:on")) {
            require(!foreignKeys, twice(word));
            foreignKeys = true;
        } else {
            throw wrong(place, "unknown word \"" + word + "\" in a section line", databases);
        }
    }

    private void require(boolean right, String problem) {
        if (!right) {
            throw wrong(place, problem, databases);
        }
    }

    private static String twice(String word) {
        return "duplicate \"" + word + "\" in a section line";
    }

    private static FurrowException wrong(Place place, String what, List<SqlSyntax> databases) {
        List<String> words = databases.stream().map(SqlSyntax::word).toList();
        return new FurrowException(Diagnostic.of(place, what)
                .noting("A section line is  -- migrate:up  or  -- migrate:down  and then, in any order: "
                        + Wording.list(words, "or") + ", transaction:false, foreign-keys:on"));
    }

    Place place() {
        return place;
    }

    Direction direction() {
        return direction;
    }

    boolean transactional() {
        return transactional;
    }

    boolean foreignKeys() {
        return foreignKeys;
    }

    boolean isPlain() {
        return syntax == null;
    }

    boolean names(SqlSyntax database) {
        return syntax != null && syntax.word().equals(database.word());
    }

    SqlSyntax syntaxOr(SqlSyntax other) {
        return syntax == null ? other : syntax;
    }

    boolean isAlike(SectionLine other) {
        return direction == other.direction && Objects.equals(syntax, other.syntax);
    }

    /** Returns direction and database, as a section line has them. */
    String subject() {
        return "-- " + MARK + direction.word() + (syntax == null ? "" : " " + syntax.word());
    }

    /** Returns the whole line in one spelling, whatever the order of its words. */
    String normalised() {
        return subject() + (transactional ? "" : " transaction:false") + (foreignKeys ? " foreign-keys:on" : "");
    }
}
