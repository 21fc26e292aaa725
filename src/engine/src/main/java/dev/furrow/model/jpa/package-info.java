/**
 * Entities as the text of a DDL script: what the project's own Jakarta Persistence provider would create for them on PostgreSQL.
 *
 * <p>A class path comes in, a script goes out, with a few lines for people on where it came from. No database is asked and
 * nothing of a provider is on our own class path: it lives in a {@link dev.furrow.model.jpa.ProviderLoader}, is spoken to in the
 * few words of {@link dev.furrow.model.jpa.PersistenceCalls}, and is gone with it. Which classes are entities, and what Spring
 * Boot and {@code persistence.xml} say of them, is read from files; no class of the project is loaded for that. What the script
 * means is not asked here.
 */
@NullMarked
package dev.furrow.model.jpa;

import org.jspecify.annotations.NullMarked;
