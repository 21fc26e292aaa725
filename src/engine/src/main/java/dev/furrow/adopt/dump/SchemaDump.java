package dev.furrow.adopt.dump;

import dev.furrow.adopt.Side;
import dev.furrow.compare.Comparison;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.client.SchemaScript;
import dev.furrow.migrate.offline.ScriptText;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.OperationWords;
import dev.furrow.schema.Schema;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** Writes schemas as scripts that make them in an empty database. */
public final class SchemaDump {
    private final DatabaseSystem its;
    private final DatabaseSystem target;
    private final SchemaScript script;
    private final SchemaStatements statements;
    private final String toolVersion;

    /**
     * Writes for one kind of database.
     *
     * @param its what the schemas are read from
     * @param target what the scripts are for
     * @param script how that one's program reads them
     */
    public SchemaDump(DatabaseSystem its, DatabaseSystem target, SchemaScript script, String toolVersion) {
        this.its = its;
        this.target = target;
        this.script = script;
        this.statements = new SchemaStatements(target, script);
        this.toolVersion = toolVersion;
    }

    /** Returns the script that makes what is chosen of a schema. */
    public ScriptText<DumpedSchema> write(Side side, TableChoice choice) {
        Unsaid unsaid = new Unsaid();
        Schema chosen = choice.among(side.schema(), unsaid);
        Schema said = its.equals(target) ? chosen : portable(chosen, unsaid);
        String body = statements.of(operations(said, unsaid));
        DumpedSchema dumped = new DumpedSchema(side.shown(), said.tables().size(), unsaid.lines());
        return ScriptText.of(dumped, header(dumped) + "\n" + script.opening() + body + script.closing());
    }

    private Schema portable(Schema schema, Unsaid unsaid) {
        if (!statements.keepsComments()) {
            new Comments(schema).told(unsaid, target.name() + " keeps none");
        }
        return new PortableSchema(schema, its.syntax(), unsaid).on(target.product());
    }

    /** What no operation makes is listed, and what the database refuses whatever it holds. */
    private List<Operation> operations(Schema schema, Unsaid unsaid) {
        List<Operation> operations = new ArrayList<>();
        Comparison comparison = Comparison.of(nothing(schema), schema);
        comparison.differences().stream()
                .filter(difference -> !difference.obstacle().isEmpty())
                .forEach(difference -> unsaid.add(difference.subject(), difference.obstacle()));
        for (Operation operation : comparison.operations()) {
            statements
                    .refusal(operation)
                    .ifPresentOrElse(
                            why -> unsaid.add(OperationWords.of(operation), why), () -> operations.add(operation));
        }
        return operations;
    }

    private static Schema nothing(Schema like) {
        return new Schema(
                like.product(),
                like.name(),
                like.addsConstraints(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String header(DumpedSchema dumped) {
        StringBuilder header = new StringBuilder();
        line(header, "The schema of " + dumped.shown() + ", " + Wording.count(dumped.tables(), "table"));
        line(
                header,
                "Written by Furrow " + toolVersion + " for " + target.product().word());
        line(header, "Load it with:  " + script.command());
        dumped.unsaid().forEach(unsaid -> line(header, "Not in it:  " + unsaid));
        return header.toString();
    }

    private static void line(StringBuilder header, String text) {
        header.append("-- ").append(text.replaceAll("\\p{Cntrl}", " ")).append('\n');
    }
}
