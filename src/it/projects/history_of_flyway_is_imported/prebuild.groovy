import dev.furrow.it.Database

// What Flyway leaves behind after the first of its files.
new File(basedir, 'dev.db').createNewFile()
try (var database = Database.sqlite(basedir)) {
    database.run('CREATE TABLE "flyway_schema_history" ("installed_rank" INT NOT NULL PRIMARY KEY, "version" VARCHAR(50),'
            + ' "description" VARCHAR(200) NOT NULL, "type" VARCHAR(20) NOT NULL, "script" VARCHAR(1000) NOT NULL, "checksum" INT,'
            + ' "installed_by" VARCHAR(100) NOT NULL, "installed_on" TEXT NOT NULL DEFAULT (strftime(\'%Y-%m-%d %H:%M:%f\',\'now\')),'
            + ' "execution_time" INT NOT NULL, "success" BOOLEAN NOT NULL)')
    database.run('CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success")')
    database.run("INSERT INTO flyway_schema_history VALUES"
            + " (1, '1', 'create users', 'SQL', 'V1__create_users.sql', -2087401455, '', '2026-01-02 03:04:05.678', 9, 1)")
    database.run('CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL)')
    database.run("INSERT INTO users (id, name) VALUES (1, 'Ann'), (2, 'written since')")
}
