package dev.furrow.adopt.imports;

/** A tool whose folder can be read. */
interface Tool {
    /** Returns what users call it, {@code golang-migrate}. */
    String word();

    /** Returns the table in which the tool keeps what it ran. */
    String ownTable();

    /** Returns whether the folder's files are written as this tool's are, and as no other's. */
    boolean recognises(ToolFolder folder);

    /**
     * Reads the folder's files into {@code history}.
     *
     * @throws dev.furrow.error.FurrowException if the tool itself would refuse them: two with one version
     */
    void read(ToolFolder folder, ImportedHistory history);
}
