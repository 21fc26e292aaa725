-- one; two
/* three /* nested ; */ four */ SELECT 1 -- five
+ 2; -- migrate:down
/**/ SELECT $1, $2::text; /*/ over
