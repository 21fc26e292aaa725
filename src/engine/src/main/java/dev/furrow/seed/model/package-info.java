/**
 * Seeds as values: files, rows, targets, requests.
 */
@NullMarked
package dev.furrow.seed.model;

import org.jspecify.annotations.NullMarked;
