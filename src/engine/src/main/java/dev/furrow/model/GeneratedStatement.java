package dev.furrow.model;

import java.util.List;

/**
 * A statement of a revision that was written for its author.
 *
 * @param comments what the author should know of it, a line each
 * @param source Java, perhaps of several lines, that asks for an operation
 */
record GeneratedStatement(List<String> comments, String source) {
    GeneratedStatement {
        comments = List.copyOf(comments);
    }

    /** A statement that needs no word. */
    static GeneratedStatement plain(String source) {
        return new GeneratedStatement(List.of(), source);
    }
}
