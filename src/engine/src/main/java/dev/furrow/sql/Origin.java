package dev.furrow.sql;

import dev.furrow.error.Place;

/** Where the characters of a text come from. */
interface Origin {
    /** Returns the line and column in the author's file of the character at {@code offset}, counted from 0. */
    Place placeAt(int offset);
}
