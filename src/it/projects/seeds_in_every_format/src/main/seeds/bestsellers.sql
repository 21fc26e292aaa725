-- what sells best is what the shops have most of
--
-- after: stock

INSERT INTO bestsellers (book_id, copies)
SELECT book_id, sum(copies) FROM stock GROUP BY book_id;
