/** Statements for operations, quoting, types, and where one statement of a script ends. Nothing here is sent anywhere. */
@NullMarked
package dev.furrow.dialect;

import org.jspecify.annotations.NullMarked;
