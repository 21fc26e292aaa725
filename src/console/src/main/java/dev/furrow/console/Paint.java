package dev.furrow.console;

/** Colours, or none. */
public enum Paint {
    COLOURED("\u001b[1m", "\u001b[33m", "\u001b[1;32m", "\u001b[m"),
    PLAIN("", "", "", "");

    private final String bold;
    private final String yellow;
    private final String green;
    private final String end;

    Paint(String bold, String yellow, String green, String end) {
        this.bold = bold;
        this.yellow = yellow;
        this.green = green;
        this.end = end;
    }

    String label(String text) {
        return bold + text + end;
    }

    String id(String text) {
        return yellow + text + end;
    }

    String good(String text) {
        return green + text + end;
    }
}
