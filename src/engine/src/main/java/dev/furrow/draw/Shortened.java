package dev.furrow.draw;

/** Texts that have to fit into a box, without a font to measure them by. */
final class Shortened {
    private static final double NARROW = 0.34;
    private static final double MEDIUM = 0.56;
    private static final double BROAD = 0.8;
    private static final double FULL = 1.0;
    private static final int FIRST_FULL = 0x1100;

    private Shortened() {}

    /** Returns as much of {@code text} as fits into {@code width} pixels at a font's size, an ellipsis after it if it was cut. */
    static String proportional(String text, int width, int size) {
        double room = (double) width / size;
        double used = 0;
        int fits = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            used += width(text.codePointAt(i));
            if (used > room) {
                return text.substring(0, fits).stripTrailing() + "…";
            }
            // What is cut leaves room for the ellipsis.
            fits = used + FULL <= room ? text.offsetByCodePoints(i, 1) : fits;
        }
        return text;
    }

    /** Returns as much of {@code text} as fits into {@code characters} of one width. */
    static String monospaced(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
    }

    private static double width(int c) {
        if (c >= FIRST_FULL) {
            return FULL;
        }
        if ("iljtfrI.,:;!'|()[] -".indexOf(c) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(c) || "mwMW@%&".indexOf(c) >= 0 ? BROAD : MEDIUM;
    }
}
