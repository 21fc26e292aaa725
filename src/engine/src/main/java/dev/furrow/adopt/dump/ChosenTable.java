package dev.furrow.adopt.dump;

import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wanted table without what leads to others: a key, a policy or a rule of that kind would keep the script from being loaded. */
final class ChosenTable {
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("FOREIGN KEY \\(.*?\\) REFERENCES ((?:\"(?:[^\"]|\"\")+\"|[^(\"\\s])+)");

    private final Set<TableName> wanted;
    private final Relations unwanted;
    private final Unsaid unsaid;
    /** What was left out, as {@code uses} names it. */
    private final Set<String> gone = new HashSet<>();

    ChosenTable(Schema schema, Set<TableName> wanted, Unsaid unsaid) {
        this.wanted = wanted;
        this.unwanted = Relations.unwanted(schema, wanted);
        this.unsaid = unsaid;
    }

    SchemaTable of(SchemaTable table) {
        return new SchemaTable(
                table.name(),
                table.text(),
                table.options(),
                table.comment(),
                table.columns(),
                constraints(table),
                table.indexes(),
                attached(table),
                table.uses());
    }

    private List<Definition<Constraint>> constraints(SchemaTable table) {
        List<Definition<Constraint>> kept = new ArrayList<>();
        for (Definition<Constraint> constraint : table.constraints()) {
            Optional<TableName> missing = target(constraint).filter(target -> !wanted.contains(target));
            if (missing.isPresent()) {
                String its = constraint.name() + " of " + table.name();
                unsaid.add("foreign key " + its, missing.get() + " isn't among the tables");
                gone.add("constraint " + its);
            } else {
                kept.add(constraint);
            }
        }
        return kept;
    }

    /** Of a foreign key that there are no words for, its text says the table. */
    private static Optional<TableName> target(Definition<Constraint> constraint) {
        if (constraint.words() instanceof ForeignKey key) {
            return Optional.of(key.target());
        }
        Matcher text = FOREIGN_KEY.matcher(constraint.text());
        return text.lookingAt() ? Optional.of(TableName.parse(text.group(1))) : Optional.empty();
    }

    /** Comments stand behind what they are on. */
    private List<SchemaObject> attached(SchemaTable table) {
        List<SchemaObject> kept = new ArrayList<>();
        for (SchemaObject object : table.attached()) {
            Optional<String> missing = unwanted.neededBy(object);
            missing.ifPresent(name -> unsaid.add(object.id(), name + " isn't among the tables"));
            if (missing.isPresent() || object.uses().stream().anyMatch(gone::contains)) {
                gone.add(object.id());
            } else {
                kept.add(object);
            }
        }
        return kept;
    }
}
