-- countries
--
-- revision: 5a11ed0c4b37
-- down-revision: none

-- migrate:up
CREATE TABLE countries (code VARCHAR(2) PRIMARY KEY);

-- migrate:down
DROP TABLE countries;
