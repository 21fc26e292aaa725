package dev.furrow.draw;

import dev.furrow.revision.RevisionView;

/** A revision's box: what it holds decides how high it is. All sizes are pixels. */
final class Box {
    static final int WIDTH = 224;
    private static final int TWO_LINES = 46;
    private static final int THREE_LINES = 64;

    final Vertex vertex;
    private final boolean thirdLine;

    Box(Vertex vertex) {
        this.vertex = vertex;
        this.thirdLine =
                !view().revision().labels().isEmpty() || !view().dependencies().isEmpty();
    }

    RevisionView view() {
        return vertex.view();
    }

    boolean hasThirdLine() {
        return thirdLine;
    }

    int height() {
        return thirdLine ? THREE_LINES : TWO_LINES;
    }
}
