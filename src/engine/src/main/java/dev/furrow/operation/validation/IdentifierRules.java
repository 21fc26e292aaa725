package dev.furrow.operation.validation;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.TableName;
import java.nio.charset.StandardCharsets;

/** What a name may be: anything that both databases keep as it is. */
final class IdentifierRules {
    private static final int LONGEST = 63;

    private IdentifierRules() {}

    static void require(TableName object, String... others) {
        if (object.isQualified()) {
            require(object.schema());
        }
        require(object.name());
        for (String other : others) {
            require(other);
        }
    }

    static void require(String name) {
        if (name == null) {
            throw new FurrowException("a name is null");
        }
        if (name.isEmpty()) {
            throw new FurrowException("a name is empty");
        }
        if (name.indexOf('\0') >= 0) {
            throw new FurrowException("a name can't have the character 0 in it");
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new FurrowException(
                    "the name \"" + name + "\" has " + bytes + " bytes",
                    Advice.say("PostgreSQL keeps " + LONGEST
                            + " of a name and cuts the rest off: give it a shorter one."));
        }
    }

    /** Requires another name for what is called by {@code table} or {@code schema.table}. */
    static void requireNew(String name, String newName) {
        require(newName);
        if (newName.indexOf('.') >= 0) {
            throw new FurrowException(Diagnostic.of("the new name \"" + newName + "\" has a dot in it")
                    .noting("A new name stays in its schema; in front of a dot another schema would be named."));
        }
        requireOther(name, newName);
    }

    static void requireOther(String name, String newName) {
        if (name.equals(newName)) {
            throw new FurrowException("the new name is the old one: \"" + name + "\"");
        }
    }

    /** What a dot would cut in two where it is named. */
    static void requireNoDot(String schema) {
        if (schema.indexOf('.') >= 0) {
            throw new FurrowException("a schema's name can't have a dot in it: \"" + schema + "\"");
        }
    }
}
