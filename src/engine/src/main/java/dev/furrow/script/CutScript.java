package dev.furrow.script;

/**
 * An SQL revision cut into its sections' statements.
 *
 * @param checksum the hash of the file's tokens, as {@link RevisionScript#checksum} has it
 */
public record CutScript(SqlSections sections, String checksum) {}
