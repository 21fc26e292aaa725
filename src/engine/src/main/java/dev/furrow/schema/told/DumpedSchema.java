package dev.furrow.schema.told;

import java.util.List;

/**
 * What a schema's script makes.
 *
 * @param shown whose schema it is, for people: {@code the database}, {@code revision 2d970929c35a}
 * @param tables how many tables it makes
 * @param unsaid what the schema has and the script doesn't make, each in a line: {@code view adults: it is in postgresql's own words}
 */
public record DumpedSchema(String shown, int tables, List<String> unsaid) {
    public DumpedSchema {
        unsaid = List.copyOf(unsaid);
    }
}
