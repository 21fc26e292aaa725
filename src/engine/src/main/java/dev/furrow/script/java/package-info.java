/**
 * Scripts in Java: compiling them in memory, loading them, and what they may see.
 *
 * <p>Source files come in, all pending ones in one task; instances of {@code Migration} or {@code Seeder} go out, or
 * the compiler's errors at the author's own lines. Classes are cached under {@code target/furrow} by content. A
 * script's class loader shows {@code dev.furrow.operation}, what that names, the JDK and the build's dependencies, and
 * nothing else of ours.
 *
 * <p>What a script throws is told here in terms of its own lines; what its operations become is the dialects'.
 */
@NullMarked
package dev.furrow.script.java;

import org.jspecify.annotations.NullMarked;
