package dev.furrow.seed.export;

import dev.furrow.error.Advice;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.ScriptFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which file each table is written to. */
record ExportFolder(ScriptFolder folder, FileFormat format) {
    /**
     * Returns a table's file. One whose name would be passed over, or read as an order prefix, gets a prefix.
     *
     * @param table its name as messages show it
     * @throws FurrowException if no file can be called so
     */
    Path file(String table) {
        if (table.indexOf('/') >= 0 || table.indexOf('\\') >= 0 || table.indexOf('\0') >= 0) {
            throw new FurrowException("no file can be called like table \"" + table + "\"");
        }
        boolean misread = table.startsWith(".") || table.startsWith("_") || Character.isDigit(table.charAt(0));
        return FileNames.resolve(folder.path(), (misread ? "0_" : "") + table + "." + format.ending());
    }

    /** Returns a file as messages name it. */
    String shown(Path file) {
        return folder.display(file);
    }

    /** Refuses to write over a table's file. */
    void requireNew(String table) {
        Path file = file(table);
        if (Files.exists(file)) {
            throw new FurrowException(
                    Place.of(shown(file)),
                    "is there already, and no table was written",
                    Advice.run("Take it away, or write elsewhere:", "seed:export")
                            .with("to", "target/seeds"));
        }
    }
}
