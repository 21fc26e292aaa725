/*
 * a bookshop
 *
 * revision: 5b1f7c20d9ae
 * down-revision: none
 * created: 2026-11-21T09:00:00Z
 */

import static dev.furrow.operation.Ddl.*;

import dev.furrow.operation.*;

class Bookshop implements Migration {
    public void up(Operations op) {
        op.createTable(
                "staff",
                column("id", integer()).identity(),
                column("name", string(40)).notNull().unique(),
                column("boss_id", integer()).references("staff", "id"));
        op.createTable(
                "authors",
                column("id", integer()).identity(),
                column("name", string(60)).notNull().unique(),
                column("born", date()),
                column("motto", text()));
        op.createTable(
                "books",
                column("id", integer()).identity(),
                column("author_id", integer()).notNull().references("authors", "id"),
                column("title", string(80)).notNull().unique(),
                column("price", decimal(6, 2)).notNull(),
                column("in_print", bool()).notNull(),
                column("details", json()));
        op.createTable(
                "shops",
                column("id", integer()).identity(),
                column("city", string(40)).notNull().unique(),
                column("opened_at", timestamp().withTimeZone()));
        op.createTable(
                "stock",
                column("shop_id", integer()).references("shops", "id"),
                column("book_id", integer()).references("books", "id"),
                column("copies", integer()).notNull(),
                primaryKey("shop_id", "book_id"));
        op.createTable(
                "reviews",
                column("id", integer()).identity(),
                column("book_id", integer()).notNull().references("books", "id"),
                column("stars", smallInteger()).notNull(),
                column("body", text()));
        op.createTable(
                "bestsellers",
                column("book_id", integer()).references("books", "id"),
                column("copies", integer()).notNull(),
                primaryKey("book_id"));
        op.createTable(
                "orders",
                column("id", integer()).identity(),
                column("book_id", integer()).notNull().references("books", "id"),
                column("placed_on", date()).notNull(),
                column("cover", binary()));
    }

    public void down(Operations op) {
        for (String table :
                new String[] {"orders", "bestsellers", "reviews", "stock", "shops", "books", "authors", "staff"}) {
            op.dropTable(table);
        }
    }
}
