package dev.furrow.adopt.dump;

import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of tables and views. */
record Relations(Set<String> names) {
    /** Returns those of a schema that a script leaves out: views, and all but the wanted tables. */
    static Relations unwanted(Schema schema, Set<TableName> wanted) {
        return new Relations(Stream.concat(
                        schema.tables().stream().map(SchemaTable::name).filter(name -> !wanted.contains(name)),
                        schema.views().stream().map(View::name))
                .map(TableName::name)
                .collect(Collectors.toSet()));
    }

    /** Returns one that has to be there before an object can be made. What an object uses may be a guess; that it says so isn't one. */
    Optional<String> neededBy(SchemaObject object) {
        String create = String.join("\n", object.create());
        return names.stream()
                .filter(name -> object.uses().stream().anyMatch(use -> use.equals(name) || use.startsWith(name + ".")))
                .filter(name -> Words.contain(name, create))
                .sorted()
                .findFirst();
    }
}
