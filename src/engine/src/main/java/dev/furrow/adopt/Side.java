package dev.furrow.adopt;

import dev.furrow.schema.Schema;

/**
 * One of two schemas that are compared.
 *
 * @param shown what it is, for people: {@code the database}, {@code revision 2d970929c35a}
 */
public record Side(String shown, Schema schema) {}
