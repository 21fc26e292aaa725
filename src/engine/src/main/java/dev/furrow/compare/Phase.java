package dev.furrow.compare;

/** When a step is done, in this order: nothing is dropped that something else still uses, or used before it is there. */
enum Phase {
    DROP_LAST_OBJECTS,
    DROP_VIEWS,
    DROP_ATTACHED,
    DROP_LATER_OBJECTS,
    DROP_FOREIGN_KEYS,
    DROP_INDEXES,
    DROP_CONSTRAINTS,
    MAKE_TYPES,
    MAKE_FIRST_OBJECTS,
    MAKE_TABLES,
    DROP_COMPUTED_COLUMNS,
    CHANGE_COLUMNS,
    MAKE_COMPUTED_COLUMNS,
    DROP_COLUMNS,
    DROP_TABLES,
    ADD_CONSTRAINTS,
    MAKE_INDEXES,
    MAKE_LATER_OBJECTS,
    ADD_FOREIGN_KEYS,
    MAKE_VIEWS,
    ATTACH,
    MAKE_LAST_OBJECTS,
    DROP_FIRST_OBJECTS,
    DROP_TYPES
}
