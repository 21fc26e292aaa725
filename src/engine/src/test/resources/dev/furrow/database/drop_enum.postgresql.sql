CREATE TYPE "mood" AS ENUM ('sad', 'ok');
DROP TYPE "mood";
