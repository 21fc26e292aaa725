package dev.furrow.sqlite.text;

import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/**
 * The check that stands for an enum type after each column of it, {@code CONSTRAINT "mood_enum" CHECK ("m" IN ('sad', 'ok'))}.
 *
 * @param type the type's name without a schema
 */
public record EnumCheck(String column, String type, List<String> values) {
    public EnumCheck {
        values = List.copyOf(values);
    }

    public static EnumCheck of(String column, EnumerationType type) {
        return new EnumCheck(column, type.name().name(), type.values());
    }

    /** Returns the name of the checks for a type. */
    public static String nameOf(String type) {
        return type + "_enum";
    }

    /** Returns whether {@code clause} is such a check, written letter by letter as it is written here; others are their author's. */
    public static boolean isOne(Clause clause) {
        Tokens tokens = new Tokens(clause.body());
        boolean mayBe = clause.is(Clause.Kind.CHECK) && clause.name().endsWith(nameOf("")) && tokens.count() > 2;
        return mayBe
                && new EnumCheck(tokens.name(2), typeName(clause), values(clause))
                        .text()
                        .equals(clause.text());
    }

    /** Returns the type that {@code clause}, such a check, stands for. */
    public static EnumerationType typeOf(Clause clause) {
        return new EnumerationType(TableName.of(typeName(clause)), values(clause));
    }

    private static String typeName(Clause clause) {
        return clause.name().substring(0, clause.name().length() - nameOf("").length());
    }

    private static List<String> values(Clause clause) {
        Tokens tokens = new Tokens(clause.body());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.get(i).kind() == SqlToken.Kind.STRING) {
                values.add(tokens.name(i));
            }
        }
        return values;
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

    public String text() {
        return "CONSTRAINT " + Quoting.identifier(nameOf(type)) + " CHECK (" + condition() + ")";
    }

    public EnumCheck with(AddEnumValue added) {
        List<String> all = new ArrayList<>(values);
        int other = all.indexOf(added.other());
        switch (added.position()) {
            case LAST -> all.add(added.value());
            case BEFORE -> all.add(Math.max(other, 0), added.value());
            case AFTER -> all.add(other + 1, added.value());
        }
        return new EnumCheck(column, type, all);
    }

    public EnumCheck renamed(String value, String newValue) {
        List<String> all = new ArrayList<>(values);
        all.replaceAll(each -> each.equals(value) ? newValue : each);
        return new EnumCheck(column, type, all);
    }

    public EnumCheck ofType(String newType) {
        return new EnumCheck(column, newType, values);
    }
}
