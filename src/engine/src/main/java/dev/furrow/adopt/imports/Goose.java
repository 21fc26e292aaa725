package dev.furrow.adopt.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * goose: {@code <version>_<name>.sql} with lines {@code -- +goose Up} and {@code -- +goose Down}. Its marks around statements aren't
 * needed here, where bodies are found by the lexer. See "SQL Migrations" in its README.
 */
final class Goose implements Tool {
    private static final Pattern NAME = Pattern.compile("(\\d+)_(.*)\\.sql");
    private static final Pattern MARK = Marks.line("\\+goose\\s+(up|down)\\b.*");
    private static final Pattern NO_TRANSACTION = Marks.line("\\+goose\\s+no\\s+transaction\\b");
    private static final Pattern STATEMENT =
            Marks.line("\\+goose\\s+(statementbegin|statementend|no\\s+transaction)\\b.*");
    private static final Pattern ENVIRONMENT = Marks.line("\\+goose\\s+envsub\\s+on\\b.*");

    @Override
    public String word() {
        return "goose";
    }

    @Override
    public String ownTable() {
        return "goose_db_version";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        return folder.anyText(".sql", text -> MARK.matcher(text).find());
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        List<ToolFile> taken = new ArrayList<>();
        for (Numbered each : Numbered.in(folder, NAME)) {
            MarkedText text = MarkedText.of(each.file(), MARK);
            @Nullable Section up = section(each.file(), text, "up");
            if (up != null) {
                taken.add(each.file());
                remarkEnvironment(each.file(), history);
                @Nullable Section down = section(each.file(), text, "down");
                history.follow(
                        each.version(),
                        "",
                        each.message(),
                        up,
                        down,
                        each.file().place());
            }
        }
        Numbered.remarkOthers(folder, taken, history);
    }

    private static @Nullable Section section(ToolFile file, MarkedText text, String word) {
        boolean transactional = !NO_TRANSACTION.matcher(file.text()).find();
        return text.part(word)
                .map(part -> new Section(withoutMarks(part.text()), transactional))
                .orElse(null);
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (!STATEMENT.matcher(line.stripTrailing()).matches()) {
                kept.append(line);
            }
        }
        return kept.toString();
    }

    private static void remarkEnvironment(ToolFile file, ImportedHistory history) {
        int number = 0;
        for (String line : file.lines()) {
            number++;
            if (ENVIRONMENT.matcher(line.stripTrailing()).matches()) {
                history.remark(
                        file.line(number), "variables of the environment aren't put in: set placeholders instead");
            }
        }
    }
}
