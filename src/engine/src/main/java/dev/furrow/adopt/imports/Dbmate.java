package dev.furrow.adopt.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * dbmate: {@code <version>_<name>.sql} with lines {@code -- migrate:up} and {@code -- migrate:down}, each perhaps with {@code
 * transaction:false}. See "Creating Migrations" and "Migration Options" in its README.
 */
final class Dbmate implements Tool {
    private static final Pattern NAME = Pattern.compile("(\\d+)(.*)\\.sql");
    private static final Pattern MARK = Marks.line("migrate:(up|down)\\b.*");
    private static final Pattern OUTSIDE = Pattern.compile("\\btransaction:\\s*false\\b");

    @Override
    public String word() {
        return "dbmate";
    }

    @Override
    public String ownTable() {
        return "schema_migrations";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        return folder.any(file ->
                NAME.matcher(file.name()).matches() && MARK.matcher(file.text()).find());
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        List<ToolFile> taken = new ArrayList<>();
        for (Numbered each : Numbered.in(folder, NAME)) {
            MarkedText text = MarkedText.of(each.file(), MARK);
            @Nullable Section up = section(text, "up");
            if (up != null) {
                taken.add(each.file());
                history.follow(
                        each.version(),
                        "",
                        each.message(),
                        up,
                        section(text, "down"),
                        each.file().place());
            }
        }
        Numbered.remarkOthers(folder, taken, history);
    }

    private static @Nullable Section section(MarkedText text, String word) {
        return text.part(word)
                .map(part ->
                        new Section(part.text(), !OUTSIDE.matcher(part.mark()).find()))
                .orElse(null);
    }
}
