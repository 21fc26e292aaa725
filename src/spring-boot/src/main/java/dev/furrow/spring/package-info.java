/**
 * Furrow in a Spring Boot application: properties become settings, the database is brought up to date before beans that use it are made, and
 * the actuator tells its history. What is done to the database is the engine's.
 */
@NullMarked
package dev.furrow.spring;

import org.jspecify.annotations.NullMarked;
