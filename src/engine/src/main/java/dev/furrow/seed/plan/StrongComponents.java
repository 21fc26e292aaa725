package dev.furrow.seed.plan;

import java.util.Arrays;

/**
 * Which nodes of a graph lead to each other, by Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), without
 * recursion, so that a long chain doesn't fill the stack.
 */
final class StrongComponents {
    private static final int NONE = -1;

    private final int[][] edges;
    /** When a node was found. */
    private final int[] found;
    /** The earliest node that is known to be reached from a node, and that leads to it. */
    private final int[] earliest;

    private final int[] component;
    private final int[] nextEdge;
    private final Stack path;
    private final Stack open;
    private int clock;

    /**
     * Takes a graph.
     *
     * @param edges by nodes, to which nodes they lead
     */
    StrongComponents(int[][] edges) {
        this.edges = edges;
        this.found = filled(edges.length);
        this.component = filled(edges.length);
        this.earliest = new int[edges.length];
        this.nextEdge = new int[edges.length];
        this.path = new Stack(edges.length);
        this.open = new Stack(edges.length);
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /** Returns each node's component; they are numbered from 0 in the order of their first nodes. */
    int[] numbers() {
        for (int node = 0; node < edges.length; node++) {
            if (found[node] == NONE) {
                searchFrom(node);
            }
        }
        int[] numberOf = filled(edges.length);
        int[] numbers = new int[edges.length];
        int count = 0;
        for (int node = 0; node < edges.length; node++) {
            if (numberOf[component[node]] == NONE) {
                numberOf[component[node]] = count++;
            }
            numbers[node] = numberOf[component[node]];
        }
        return numbers;
    }

    private void searchFrom(int start) {
        enter(start);
        while (!path.isEmpty()) {
            int node = path.top();
            if (nextEdge[node] == edges[node].length) {
                leave(path.pop());
            } else {
                follow(node, edges[node][nextEdge[node]++]);
            }
        }
    }

    private void enter(int node) {
        found[node] = clock;
        earliest[node] = clock++;
        path.push(node);
        open.push(node);
    }

    private void follow(int node, int target) {
        if (found[target] == NONE) {
            enter(target);
        } else if (component[target] == NONE) {
            earliest[node] = Math.min(earliest[node], found[target]);
        }
    }

    private void leave(int node) {
        if (earliest[node] == found[node]) {
            int member;
            do {
                member = open.pop();
                component[member] = node;
            } while (member != node);
        }
        if (!path.isEmpty()) {
            int before = path.top();
            earliest[before] = Math.min(earliest[before], earliest[node]);
        }
    }

    private static final class Stack {
        private final int[] nodes;
        private int size;

        Stack(int most) {
            this.nodes = new int[most];
        }

        boolean isEmpty() {
            return size == 0;
        }

        void push(int node) {
            nodes[size++] = node;
        }

        int top() {
            return nodes[size - 1];
        }

        int pop() {
            return nodes[--size];
        }
    }
}
