package dev.furrow;

import java.util.List;

/**
 * What a project got to begin with.
 *
 * @param made files and folders that weren't there, as messages show them
 * @param kept those that were, and stayed as they were
 */
public record Made(List<String> made, List<String> kept) {
    public Made {
        made = List.copyOf(made);
        kept = List.copyOf(kept);
    }
}
