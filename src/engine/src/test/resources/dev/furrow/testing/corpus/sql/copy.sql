BEGIN;
COPY users (id, name) FROM stdin;
1	Demo
2	\N
\.
COPY "t;" FROM STDIN WITH (FORMAT csv);
1,"a;b"
\.
\restrict abc
COMMIT;
