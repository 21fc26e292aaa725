package dev.furrow;

import dev.furrow.revision.RecordedRevision;

/**
 * A revision, and its script.
 *
 * @param text the whole script
 */
public record ShownRevision(RecordedRevision revision, String text) {}
