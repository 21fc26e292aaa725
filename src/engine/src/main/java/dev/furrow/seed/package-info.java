/**
 * Filling tables from files: clear, fill, check, all in one transaction.
 *
 * <p>A {@code SeedRequest} comes in, a result goes out. {@code Seeding} is the door and {@code SeedRun} carries out a
 * plan; each part has a room: {@code model} the values, {@code format} the files, {@code plan} what will be done,
 * {@code load} clearing and filling, {@code diagnose} why a row was refused, {@code export} the way from tables to
 * files.
 *
 * <p>It never asks which database it is on. What a text means to a column is {@code value}'s.
 */
@NullMarked
package dev.furrow.seed;

import org.jspecify.annotations.NullMarked;
