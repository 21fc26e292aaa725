package dev.furrow.console;

import dev.furrow.ImportResult;
import dev.furrow.error.Advice;
import dev.furrow.revision.Revision;
import dev.furrow.revision.WrittenRevision;

/** Prints what was written from another tool's folder. */
final class ImportOutput {
    private final Output output;

    ImportOutput(Output output) {
        this.output = output;
    }

    void print(ImportResult result) {
        output.fact("Import", RevisionWords.revisions(result.written().size()) + " of " + result.tool());
        for (WrittenRevision each : result.written()) {
            Revision revision = each.revision();
            output.detail(output.id(revision.id().value()) + "  " + revision.message() + "  " + each.file());
        }
        if (!result.remarks().isEmpty()) {
            output.fact("Remarks", "on what couldn't be kept, or means something else now");
            result.remarks().forEach(output::remark);
        }
        output.end("Next", "prove that they are applied already, or run them");
        output.detail(output.typed(
                Advice.run("Where they are applied:", "migrate:stamp").with("to", "detect")));
        output.detail(output.typed(Advice.run("Run what is missing:   ", "migrate:upgrade")));
    }
}
