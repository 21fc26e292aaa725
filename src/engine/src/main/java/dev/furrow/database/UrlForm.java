package dev.furrow.database;

/** How a URL is written. */
public enum UrlForm {
    /** As a driver of Java's reads it; its parameters have that driver's names, and a plus in them is a blank. */
    JDBC,
    /** As hosting platforms and SQLAlchemy write it; parameters of PostgreSQL have libpq's names. */
    PLATFORM
}
