/**
 * SQLite: foreign keys that a step breaks while they are off.
 */
@NullMarked
package dev.furrow.sqlite.keys;

import org.jspecify.annotations.NullMarked;
