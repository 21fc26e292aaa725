package dev.furrow.ledger;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseUrl;

/** {@code ledger:name}. */
final class LedgerUrl extends DatabaseUrl {
    private final LedgerSystem system;
    private final String name;

    LedgerUrl(LedgerSystem system, String name) {
        super(system);
        this.system = system;
        this.name = name;
    }

    @Override
    public boolean hasCredentials() {
        return false;
    }

    @Override
    public DatabaseUrl withCredentials(String user, String password) {
        return this;
    }

    @Override
    public String display() {
        return "ledger:" + name;
    }

    @Override
    public Connector connector() {
        return new LedgerConnector(system, display());
    }
}
