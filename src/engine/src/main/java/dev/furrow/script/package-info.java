/** Revision and seed files: finding, reading, cutting into sections, compiling. */
@NullMarked
package dev.furrow.script;

import org.jspecify.annotations.NullMarked;
