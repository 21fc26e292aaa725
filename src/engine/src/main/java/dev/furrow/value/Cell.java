package dev.furrow.value;

/** What a file says of a value, besides its text. */
public enum Cell {
    NULL,
    /** Text whose kind the file doesn't tell, as in CSV: the column decides what it is. */
    PLAIN,
    /** A string of JSON or YAML. */
    STRING,
    /** A number, {@code true} or {@code false} of JSON or YAML. */
    WORD,
    /** An array or object, in JSON. */
    NESTED
}
