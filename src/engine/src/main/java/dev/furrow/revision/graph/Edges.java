package dev.furrow.revision.graph;

/** Which neighbours count when the graph is walked. */
enum Edges {
    /** Only descent: what makes a line, and a branch. */
    PARENTS,
    /** Descent and dependencies: what has to be applied before what. */
    ALL
}
