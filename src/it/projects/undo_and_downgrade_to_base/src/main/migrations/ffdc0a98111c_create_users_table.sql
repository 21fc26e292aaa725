-- create users table
--
-- revision: ffdc0a98111c
-- down-revision: none
-- created: 2020-11-20T15:06:02Z

-- migrate:up postgresql
CREATE TABLE users (
  id SERIAL PRIMARY KEY,
  username VARCHAR(40) NOT NULL UNIQUE,
  email VARCHAR(255) NOT NULL UNIQUE,
  hashed_password VARCHAR(255) NOT NULL
);

-- migrate:up sqlite
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username VARCHAR(40) NOT NULL UNIQUE,
  email VARCHAR(255) NOT NULL UNIQUE,
  hashed_password VARCHAR(255) NOT NULL
);

-- migrate:down
DROP TABLE users;
