package dev.furrow.seed.format.yaml;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedPart;
import java.io.Reader;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The one document of a YAML file, event by event. */
final class YamlEvents {
    /** The scanner copies all of a long value whenever it reads on, so it reads on seldom. */
    private static final int BUFFER = 1 << 16;

    private final SeedFile file;
    private final SeedPart part;
    private final Iterator<Event> events;
    private Event current;
    private String directives = "";

    YamlEvents(SeedFile file, SeedPart part, Reader text) {
        this.file = file;
        this.part = part;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.shown())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(BUFFER)
                .build();
        this.events = new Parse(settings).parseReader(text).iterator();
        this.current = events.next();
    }

    /** Goes to the document's value. */
    void begin() {
        next();
        if (current.getEventId() == Event.ID.StreamEnd) {
            throw empty();
        }
        directives = directives((DocumentStartEvent) current);
        next();
        if (current.getEventId() == Event.ID.Scalar && scalar().getValue().isEmpty()) {
            throw empty();
        }
    }

    private FurrowException empty() {
        return new FurrowException(
                Place.of(file.shown()), "is empty", Advice.literal("A table without rows is an empty sequence:", "[]"));
    }

    private static String directives(DocumentStartEvent document) {
        StringBuilder directives = new StringBuilder();
        document.getTags().forEach((handle, prefix) -> directives.append("%TAG " + handle + " " + prefix + "\n"));
        return directives.isEmpty() ? "" : directives + "---\n";
    }

    /** Returns what has to stand before a key and its value of the mapping where it stands, for them to be a document. */
    String before() {
        return directives + (isFlow() ? "{" : "");
    }

    /** Goes on, and refuses what a seed can't say. */
    void next() {
        current = events.next();
        if (current instanceof AliasEvent alias) {
            throw new FurrowException(
                    file.place(line()),
                    "an alias isn't read here: *" + alias.getAlias(),
                    Advice.say("Write the value out."));
        }
    }

    /** Requires that nothing follows the document. */
    void end() {
        next();
        next();
        if (current.getEventId() != Event.ID.StreamEnd) {
            throw new FurrowException(
                    file.place(line()),
                    "a second document begins here",
                    Advice.say("Put the tables into one mapping, each under its name."));
        }
    }

    boolean isMapping() {
        return current.getEventId() == Event.ID.MappingStart;
    }

    /** Returns whether the mapping where it stands is written in braces. */
    boolean isFlow() {
        return ((MappingStartEvent) current).isFlow();
    }

    boolean isSequence() {
        return current.getEventId() == Event.ID.SequenceStart;
    }

    boolean isScalar() {
        return current.getEventId() == Event.ID.Scalar;
    }

    /** Returns whether it stands at the end of a mapping or sequence. */
    boolean isEnd() {
        return current.getEventId() == Event.ID.MappingEnd || current.getEventId() == Event.ID.SequenceEnd;
    }

    ScalarEvent scalar() {
        return (ScalarEvent) current;
    }

    /** Returns the key where it stands, and goes on to the value. */
    String key() {
        if (!isScalar()) {
            throw new FurrowException(file.place(line()), "a key is a plain word");
        }
        String key = scalar().getValue();
        next();
        return key;
    }

    /** Goes past the value where it stands. */
    void skip() {
        int depth = 0;
        do {
            if (isMapping() || isSequence()) {
                depth++;
            } else if (isEnd()) {
                depth--;
            }
            next();
        } while (depth > 0);
    }

    int line() {
        return current.getStartMark().map(mark -> part.line(mark.getLine() + 1)).orElse(0);
    }

    /** Returns how many characters stand before it. */
    long place() {
        return mark().getIndex();
    }

    /** Returns how many characters stand before its line. */
    long placeOfLine() {
        return (long) mark().getIndex() - mark().getColumn();
    }

    private Mark mark() {
        return current.getStartMark().orElseThrow();
    }
}
