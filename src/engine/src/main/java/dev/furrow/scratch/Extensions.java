package dev.furrow.scratch;

import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.revision.Revision;
import dev.furrow.schema.Schema;
import dev.furrow.script.RevisionScripts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extensions of a database that revisions make. Others are an administrator's, and no part of what revisions are compared with. */
public final class Extensions {
    private static final Pattern MADE = Pattern.compile(
            "create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?\\\\?\"?([a-z_][a-z0-9_-]*)", Pattern.CASE_INSENSITIVE);

    private Extensions() {}

    /** Returns the names of those that a script's text makes, in lower case. */
    public static Set<String> madeBy(RevisionScripts scripts) {
        Set<String> made = new TreeSet<>();
        for (Revision revision : scripts.graph().revisions()) {
            made.addAll(madeBy(scripts.script(revision.id()).file().text()));
        }
        return made;
    }

    /** Returns the names of those that operations make by statements of their own. */
    static Set<String> madeBy(List<RecordedOperation> operations) {
        Set<String> made = new TreeSet<>();
        for (RecordedOperation recorded : operations) {
            if (recorded.operation() instanceof Custom custom) {
                custom.statements().values().forEach(texts -> texts.forEach(text -> made.addAll(madeBy(text))));
            }
        }
        return made;
    }

    private static Set<String> madeBy(String text) {
        Set<String> made = new TreeSet<>();
        Matcher matcher = MADE.matcher(text);
        while (matcher.find()) {
            made.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return made;
    }

    /** Returns {@code schema} with no other extensions than {@code made}. */
    public static Schema among(Schema schema, Set<String> made) {
        return schema.withoutObjects(object -> object.kind().equals("extension") && !made.contains(object.name()));
    }
}
