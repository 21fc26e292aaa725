package dev.furrow.seed.export;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.format.RowWriter;
import dev.furrow.seed.format.csv.CsvWriting;
import dev.furrow.seed.format.json.JsonWriting;
import dev.furrow.seed.format.yaml.YamlWriting;
import dev.furrow.text.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tables are written as. */
public enum FileFormat {
    CSV {
        @Override
        RowWriter writer(Writer file, List<String> columns) {
            return new CsvWriting(file, columns);
        }

        @Override
        boolean nests() {
            return false;
        }
    },
    JSON {
        @Override
        RowWriter writer(Writer file, List<String> columns) throws IOException {
            return new JsonWriting(file, columns);
        }
    },
    YAML {
        @Override
        RowWriter writer(Writer file, List<String> columns) {
            return new YamlWriting(file, columns);
        }
    };

    /**
     * Returns the format called {@code word}, in any case.
     *
     * @throws FurrowException if there is none
     */
    public static FileFormat of(String word) {
        for (FileFormat format : values()) {
            if (format.ending().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw new FurrowException(Diagnostic.of("furrow.format can't be \"" + word + "\"")
                .noting("It takes " + Wording.list(endings(), "or") + "."));
    }

    private static List<String> endings() {
        return Arrays.stream(values()).map(FileFormat::ending).toList();
    }

    /** Returns the ending of its files, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what writes rows with values for {@code columns} to a file. */
    abstract RowWriter writer(Writer file, List<String> columns) throws IOException;

    /** Returns whether it has arrays and objects of its own. */
    boolean nests() {
        return true;
    }
}
