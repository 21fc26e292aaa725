@NullMarked
package dev.furrow.launcher;

import org.jspecify.annotations.NullMarked;
