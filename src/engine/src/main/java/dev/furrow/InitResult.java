package dev.furrow;

import java.util.List;

/**
 * What {@code migrate:init} wrote.
 *
 * @param made files and folders that weren't there, as messages show them
 * @param kept those that were, and stayed as they were
 */
public record InitResult(List<String> made, List<String> kept) {
    public InitResult {
        made = List.copyOf(made);
        kept = List.copyOf(kept);
    }
}
