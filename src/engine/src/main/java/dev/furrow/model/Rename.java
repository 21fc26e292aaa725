package dev.furrow.model;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.function.Supplier;

/**
 * A new name, as an author says it: {@code users:people} for a table, a sequence or an enum type, {@code users.name:users.full_name}
 * for a column or a value of an enum type.
 *
 * @param owner the thing's name before, or of the table or enum type that it belongs to
 * @param part the name of the column or value before; empty for the owner itself
 */
public record Rename(Kind kind, String owner, String part, String newName) {
    /** What gets the name. */
    enum Kind {
        /** A sequence too, which databases rename like a table, or which is one. */
        TABLE,
        COLUMN,
        ENUM,
        ENUM_VALUE
    }

    /**
     * Reads some, each of what the ones before it leave.
     *
     * @param made tells the schema that they speak of; asked only if there is any
     * @throws FurrowException if one names nothing that is there
     */
    public static List<Rename> all(List<String> texts, Supplier<Schema> made) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Rename> read = texts.stream().map(Rename::parse).toList();
        KnownNames names = new KnownNames(made.get());
        return read.stream().map(names::known).toList();
    }

    /** Reads one, of a table or a column for all that the text tells. */
    private static Rename parse(String text) {
        String[] sides = text.strip().split(":", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw unreadable(text);
        }
        String[] before = sides[0].strip().split("\\.", -1);
        String[] after = sides[1].strip().split("\\.", -1);
        if (before.length == 1 && after.length == 1) {
            return new Rename(Kind.TABLE, before[0], "", after[0]);
        }
        boolean isOneTable = before.length == 2 && after.length == 2 && before[0].equals(after[0]);
        boolean isShort = before.length == 2 && after.length == 1;
        if (!isOneTable && !isShort) {
            throw unreadable(text);
        }
        return new Rename(Kind.COLUMN, before[0], before[1], after[after.length - 1]);
    }

    private static FurrowException unreadable(String text) {
        return new FurrowException(
                "furrow.rename \"" + text + "\" names no rename",
                Advice.set("Of a column, or a value of an enum type:", "rename", "users.name:users.full_name"),
                Advice.set("Of a table, a sequence or an enum type:", "rename", "users:people"));
    }

    /** Returns the same name for a thing of another kind. */
    Rename of(Kind other) {
        return new Rename(other, owner, part, newName);
    }

    /** Returns what has the name before, as an author writes it. */
    String before() {
        return part.isEmpty() ? owner : owner + "." + part;
    }

    /** Returns what has the name after, as an author writes it. */
    String after() {
        return part.isEmpty() ? newName : owner + "." + newName;
    }

    /** Returns what renames it. */
    Operation operation() {
        return renamed(owner, part, newName);
    }

    /** Returns what takes the new name back. */
    Operation reversed() {
        return part.isEmpty() ? renamed(newName, "", owner) : renamed(owner, newName, part);
    }

    private Operation renamed(String thing, String itsPart, String name) {
        return switch (kind) {
            case TABLE -> new RenameTable(TableName.of(thing), name);
            case COLUMN -> new RenameColumn(TableName.of(thing), itsPart, name);
            case ENUM -> new RenameObject(ObjectKind.ENUM, TableName.of(thing), name);
            case ENUM_VALUE -> new RenameEnumValue(TableName.of(thing), itsPart, name);
        };
    }
}
