package dev.furrow.sql;

import dev.furrow.error.Place;

/**
 * The data of a {@code COPY ... FROM stdin}, as they stand in the lines after it.
 *
 * @param text whole lines with their line ends, without the closing {@code \.}; empty if there is no line
 * @param place the first line's
 */
public record CopyData(String text, Place place) {}
