/**
 * Seeds in YAML: a sequence of rows, or a mapping of tables.
 *
 * <p>Read as events, so that a file need not fit into memory; anchors and aliases are refused with their line.
 */
@NullMarked
package dev.furrow.seed.format.yaml;

import org.jspecify.annotations.NullMarked;
