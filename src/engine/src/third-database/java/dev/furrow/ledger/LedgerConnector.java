package dev.furrow.ledger;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.database.Session;
import dev.furrow.database.SessionState;
import java.time.Duration;
import java.util.Optional;

/** Nobody else sees a ledger, so there is nobody to keep out. */
record LedgerConnector(LedgerSystem ledgers, String display) implements Connector {
    @Override
    public DatabaseSystem system() {
        return ledgers;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Session openForReading(Duration patience) {
        return openForWriting(patience);
    }

    @Override
    public Session openForWriting(Duration patience) {
        Session.Facts facts = new Session.Facts(ledgers, display, ledgers.onlySchema(), "", "1");
        return new Session(LedgerConnection.to(ledgers.ledger()), facts, SessionState.UNTOUCHED, new Session.Nothing());
    }

    @Override
    public LockRequest requestLock(LockName name, String who) {
        return new LockRequest() {
            @Override
            public Optional<Lock> tryAcquire() {
                return Optional.of(new Unneeded());
            }

            @Override
            public Optional<LockHolder> holder() {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    private static final class Unneeded implements Lock {
        @Override
        public void requireHeld() {}

        @Override
        public void close() {}
    }

    @Override
    public boolean create(Duration patience) {
        return false;
    }
}
