package dev.furrow.ledger;

import dev.furrow.database.Catalog;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Dialect;
import dev.furrow.database.Scratch;
import dev.furrow.database.Sql;
import dev.furrow.database.SqlFault;
import dev.furrow.database.TableLookup;
import dev.furrow.database.Transaction;
import dev.furrow.database.UrlOrigin;
import dev.furrow.database.UrlText;
import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.client.ScriptDatabase;
import dev.furrow.database.step.ForeignKeyWatch;
import dev.furrow.error.Advice;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Databases that keep what they are told, and run nothing. */
public final class LedgerSystem implements DatabaseSystem {
    static final Product PRODUCT = new Product("ledger");
    static final SqlSyntax SYNTAX = new SqlSyntax("ledger", "temp", Set.of());

    private final Ledger ledger;

    public LedgerSystem(Ledger ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public Product product() {
        return PRODUCT;
    }

    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public SqlSyntax syntax() {
        return SYNTAX;
    }

    @Override
    public Optional<DatabaseUrl> url(UrlText url, Path baseDir, UrlOrigin origin) {
        return url.system().equals("ledger") ? Optional.of(new LedgerUrl(this, url.rest())) : Optional.empty();
    }

    @Override
    public String urlExamples() {
        return "Ledger:  ledger:name";
    }

    @Override
    public String onlySchema() {
        return "main";
    }

    @Override
    public int longestName() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Dialect dialect(String schema) {
        return new LedgerDialect();
    }
}
