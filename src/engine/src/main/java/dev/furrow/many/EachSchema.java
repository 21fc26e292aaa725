package dev.furrow.many;

import dev.furrow.database.Connector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Does the same in each of several schemas. Some workers take one after the other, each over connections that it keeps; a failure in one
 * schema keeps no other from its turn.
 *
 * @param connectors makes a way into the database, for a worker of its own
 * @param workers how many schemas are worked on at once, at most
 */
public record EachSchema(Supplier<Connector> connectors, int workers) {
    /**
     * What is done in one of them.
     *
     * @param <R> what it comes to
     */
    @FunctionalInterface
    public interface Work<R> {
        R in(String schema, Connector connector);
    }

    /** Hears of each outcome when it is there, from the thread that worked. */
    @FunctionalInterface
    public interface Listener {
        void ended(SchemaOutcome<?> outcome);
    }

    /** Returns what became of each, in the order of {@code schemas}. */
    public <R> List<SchemaOutcome<R>> of(List<String> schemas, Work<R> work, Listener listener) {
        List<Turn<R>> turns = new ArrayList<>();
        schemas.forEach(schema -> turns.add(new Turn<>(schema, work, listener)));
        Queue<Turn<R>> queue = new ConcurrentLinkedQueue<>(turns);
        int count = Math.min(workers, schemas.size());
        if (count <= 1) {
            takeTurns(queue);
        } else {
            takeTurns(queue, count);
        }
        return turns.stream().map(Turn::outcome).toList();
    }

    private <R> void takeTurns(Queue<Turn<R>> queue, int count) {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(pool.submit(() -> takeTurns(queue)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while schemas are worked on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private <R> void takeTurns(Queue<Turn<R>> queue) {
        Connector connector = connectors.get().keeping();
        try {
            for (Turn<R> turn = queue.poll(); turn != null; turn = queue.poll()) {
                if (!turn.take(connector)) {
                    // Nobody knows in which state its connections are.
                    connector.letGo();
                }
            }
        } finally {
            connector.letGo();
        }
    }

    /** One schema's, taken once. */
    private static final class Turn<R> {
        private final String schema;
        private final Work<R> work;
        private final Listener listener;
        private volatile SchemaOutcome<R> outcome;

        Turn(String schema, Work<R> work, Listener listener) {
            this.schema = schema;
            this.work = work;
            this.listener = listener;
            this.outcome = failed(new IllegalStateException(schema + " had no turn"), 0);
        }

        boolean take(Connector connector) {
            long begin = System.nanoTime();
            try {
                R result = work.in(schema, connector);
                outcome = new SchemaOutcome<>(schema, result, null, Duration.ofNanos(System.nanoTime() - begin));
            } catch (RuntimeException e) {
                outcome = failed(e, System.nanoTime() - begin);
            }
            listener.ended(outcome);
            return outcome.failure() == null;
        }

        private SchemaOutcome<R> failed(RuntimeException failure, long nanoseconds) {
            return new SchemaOutcome<>(schema, null, failure, Duration.ofNanos(nanoseconds));
        }

        SchemaOutcome<R> outcome() {
            return outcome;
        }
    }
}
