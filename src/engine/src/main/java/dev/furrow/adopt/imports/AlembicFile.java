package dev.furrow.adopt.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A revision of Alembic as its file's text has it: the variables below its docstring, and that one's first line. */
record AlembicFile(
        ToolFile file, String id, List<String> parents, List<String> dependsOn, List<String> labels, String message) {
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"'\\n]*)[\"']");
    private static final Pattern DOCSTRING =
            Pattern.compile("\\A(?:\\s|#[^\\n]*\\n)*[rRuU]?(?:\"\"\"|''')\\s*([^\\n]*?)\\s*(?:\"\"\"|'''|\\n)");

    AlembicFile {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** Returns whether a file is Python that says which revision it is and what it follows. */
    static boolean isRevision(ToolFile file) {
        return file.endsWith(".py")
                && variable("revision").matcher(file.text()).find()
                && variable("down_revision").matcher(file.text()).find();
    }

    static AlembicFile of(ToolFile file) {
        String text = file.text();
        List<String> ids = texts(text, "revision");
        Matcher docstring = DOCSTRING.matcher(text);
        String id = ids.isEmpty() ? "" : ids.get(0);
        String message = docstring.find() ? docstring.group(1) : "";
        return new AlembicFile(
                file,
                id,
                texts(text, "down_revision"),
                texts(text, "depends_on"),
                texts(text, "branch_labels"),
                message.isBlank() ? id : message);
    }

    /** A value is a text, a tuple or a list of them, over several lines too, or None. */
    private static Pattern variable(String name) {
        return Pattern.compile(
                "(?m)^" + name + "(?:\\s*:[^=\\n]*)?\\s*=\\s*(\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}|[^\\n#]*)");
    }

    private static List<String> texts(String text, String name) {
        List<String> found = new ArrayList<>();
        Matcher value = variable(name).matcher(text);
        if (value.find()) {
            TEXT.matcher(value.group(1)).results().map(each -> each.group(1)).forEach(found::add);
        }
        return found;
    }
}
