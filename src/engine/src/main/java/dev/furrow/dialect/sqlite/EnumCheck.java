package dev.furrow.dialect.sqlite;

import dev.furrow.dialect.Quoting;
import dev.furrow.operation.AddEnumValue;
import dev.furrow.schema.EnumerationType;
import java.util.ArrayList;
import java.util.List;

/**
 * The check that stands for an enum type behind each column of it, {@code CONSTRAINT "mood_enum" CHECK ("m" IN ('sad', 'ok'))}.
 *
 * @param type the type's name without a schema
 */
record EnumCheck(String column, String type, List<String> values) {
    EnumCheck {
        values = List.copyOf(values);
    }

    static EnumCheck of(String column, EnumerationType type) {
        return new EnumCheck(column, type.name().name(), type.values());
    }

    /** Returns the name of the checks for a type. */
    static String nameOf(String type) {
        return type + "_enum";
    }

    String condition() {
        return Quoting.identifier(column) + " IN " + list();
    }

    String list() {
        List<String> literals = new ArrayList<>();
        for (String value : values) {
            literals.add(Quoting.literal(value));
        }
        return "(" + String.join(", ", literals) + ")";
    }

    String text() {
        return "CONSTRAINT " + Quoting.identifier(nameOf(type)) + " CHECK (" + condition() + ")";
    }

    EnumCheck with(AddEnumValue added) {
        List<String> all = new ArrayList<>(values);
        int other = all.indexOf(added.other());
        switch (added.position()) {
            case LAST -> all.add(added.value());
            case BEFORE -> all.add(Math.max(other, 0), added.value());
            case AFTER -> all.add(other + 1, added.value());
        }
        return new EnumCheck(column, type, all);
    }

    EnumCheck renamed(String value, String newValue) {
        List<String> all = new ArrayList<>(values);
        all.replaceAll(each -> each.equals(value) ? newValue : each);
        return new EnumCheck(column, type, all);
    }

    EnumCheck ofType(String newType) {
        return new EnumCheck(column, newType, values);
    }
}
