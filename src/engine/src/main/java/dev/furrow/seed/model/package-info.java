/**
 * Seeds as values: files, headers, tables and keys, requests and clearing plans.
 *
 * <p>What the other rooms of seeds speak to each other in. Nothing here reads a file or asks a database for rows.
 */
@NullMarked
package dev.furrow.seed.model;

import org.jspecify.annotations.NullMarked;
