BEGIN;

-- Running downgrade 37e1cb6de47a -> ffdc0a98111c

DROP TABLE jokes;

UPDATE alembic_version SET version_num='ffdc0a98111c' WHERE alembic_version.version_num = '37e1cb6de47a';

-- Running downgrade ffdc0a98111c -> 

DROP TABLE users;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'ffdc0a98111c';

COMMIT;

