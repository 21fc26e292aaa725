package dev.furrow.testing;

/** The text of a revision in Java; its {@code up} begins on line 12. */
public final class JavaRevision {
    private JavaRevision() {}

    /** Returns a first revision that says no downgrade. */
    public static String of(String up) {
        return of("a", "none", up, "");
    }

    /**
     * Returns a revision.
     *
     * @param parent the id of the one before, or {@code none}
     * @param down statements; empty for no method {@code down}
     */
    public static String of(String id, String parent, String up, String down) {
        return "/*\n * change\n *\n * revision: " + id + "\n * down-revision: " + parent + "\n */\n"
                + "import static dev.furrow.operation.Ddl.*;\nimport dev.furrow.operation.*;\n\n"
                + "class Change implements Migration {\n    public void up(Operations op) {\n" + up + "\n    }\n"
                + (down.isEmpty() ? "" : "    public void down(Operations op) {\n" + down + "\n    }\n") + "}\n";
    }
}
