-- everybody likes a fish, and nobody their own joke
--
-- tables: likes

INSERT INTO likes (user_id, joke_id)
SELECT users.id, jokes.id
FROM users, jokes
WHERE jokes.user_id <> users.id AND (jokes.joke_body LIKE '%fish%' OR users.username = 'Demo');
