/** What people get written for them: new revisions, and a project's first files. Overwrites nothing. */
@NullMarked
package dev.furrow.author;

import org.jspecify.annotations.NullMarked;
