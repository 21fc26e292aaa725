/**
 * Seeds in YAML.
 */
@NullMarked
package dev.furrow.seed.format.yaml;

import org.jspecify.annotations.NullMarked;
