package dev.furrow.revision.header;

/** What a revision is written in. */
public enum ScriptFormat {
    SQL,
    JAVA;

    /** Returns the header comment of a file's text; without lines if the text doesn't begin with one. */
    public HeaderText header(String text) {
        return this == SQL ? SqlHeader.find(text) : JavaHeader.find(text);
    }
}
