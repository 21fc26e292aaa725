SELECT 'it''s', "a""b", $$ ; $$, $x$ $y$ ; $x$, E'\'', e'a' -- more
  'b\\', U&'d\0061t', U&"\0441" UESCAPE '!', B'01', x'ff'; SELECT `a;``b`, [c;'d];
