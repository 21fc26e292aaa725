package dev.furrow.script;

import dev.furrow.revision.RevisionId;
import dev.furrow.sql.SqlSyntax;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Cuts SQL revisions into statements. Where several databases get the same ones, what was cut for the first serves the others, as long as
 * there is memory for it. Several threads may use it.
 */
final class CutScripts {
    private final boolean keeps;
    private final ConcurrentMap<Key, SoftReference<CutScript>> kept = new ConcurrentHashMap<>();

    private record Key(RevisionId id, SqlSyntax atHand) {}

    /**
     * Has cut nothing yet.
     *
     * @param keeps whether the same is asked for again
     */
    CutScripts(boolean keeps) {
        this.keeps = keeps;
    }

    CutScript of(RevisionScript script, SqlSyntax atHand) {
        return keeps ? kept(script, atHand) : cut(script, atHand);
    }

    private CutScript kept(RevisionScript script, SqlSyntax atHand) {
        Key key = new Key(script.revision().id(), atHand);
        SoftReference<CutScript> known = kept.get(key);
        CutScript cut = known == null ? null : known.get();
        if (cut == null) {
            cut = cut(script, atHand);
            kept.put(key, new SoftReference<>(cut));
        }
        return cut;
    }

    private static CutScript cut(RevisionScript script, SqlSyntax atHand) {
        SqlSections sections = script.sections(atHand);
        return new CutScript(sections, TokenChecksum.sql(sections));
    }
}
