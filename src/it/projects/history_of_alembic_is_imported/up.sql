BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> ffdc0a98111c

CREATE TABLE users (
    id SERIAL NOT NULL, 
    username VARCHAR(40) NOT NULL, 
    email VARCHAR(255) NOT NULL, 
    hashed_password VARCHAR(255) NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (email), 
    UNIQUE (username)
);

INSERT INTO alembic_version (version_num) VALUES ('ffdc0a98111c') RETURNING alembic_version.version_num;

-- Running upgrade ffdc0a98111c -> 37e1cb6de47a

CREATE TABLE jokes (
    id SERIAL NOT NULL, 
    user_id INTEGER NOT NULL, 
    body TEXT NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(user_id) REFERENCES users (id)
);

UPDATE alembic_version SET version_num='37e1cb6de47a' WHERE alembic_version.version_num = 'ffdc0a98111c';

COMMIT;

