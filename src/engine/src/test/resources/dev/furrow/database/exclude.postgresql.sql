ALTER TABLE "plain" ADD CONSTRAINT "plain_expr_excl" EXCLUDE USING "gist" ((int4range(a, b)) WITH &&) WHERE (a < b);
