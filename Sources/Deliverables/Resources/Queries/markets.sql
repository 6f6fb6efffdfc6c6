-- Where the product is sold.
SELECT market FROM product_market ORDER BY place
