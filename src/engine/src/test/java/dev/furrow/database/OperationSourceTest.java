package dev.furrow.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.operation.Migration;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.Run;
import dev.furrow.operation.source.OperationSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed for operations is compiled and recorded again. */
class OperationSourceTest {
    private @TempDir Path folder;

    @Test
    void what_is_printed_records_the_very_same_operations() throws Exception {
        List<Operation> operations = new ArrayList<>();
        OperationCases.all()
                .values()
                .forEach(revision -> Operations.record("Case.java", revision).stream()
                        .map(RecordedOperation::operation)
                        .filter(OperationSourceTest::canBePrinted)
                        .forEach(operations::add));

        assertThat(recordedFrom(operations))
                .zipSatisfy(
                        operations, (recorded, printed) -> assertThat(recorded).isEqualTo(printed));
    }

    private static boolean canBePrinted(Operation operation) {
        boolean hasValues =
                operation instanceof Execute execute && !execute.parameters().isEmpty();
        return !(operation instanceof BulkInsert || operation instanceof Run || hasValues);
    }

    private List<Operation> recordedFrom(List<Operation> operations) throws Exception {
        StringBuilder source =
                new StringBuilder("import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n"
                        + "public class Printed implements Migration {\npublic void up(Operations op) {\n");
        operations.forEach(
                operation -> source.append(OperationSource.of(operation)).append('\n'));
        compile(source.append("}\n}\n").toString());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Migration printed = (Migration)
                    loader.loadClass("Printed").getDeclaredConstructor().newInstance();
            return Operations.record("Printed.java", printed::up).stream()
                    .map(RecordedOperation::operation)
                    .toList();
        }
    }

    private void compile(String source) throws IOException {
        Path file = folder.resolve("Printed.java");
        Files.writeString(file, source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(result).as(source).isZero();
    }
}
