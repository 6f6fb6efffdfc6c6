INSERT INTO cpe_product (product, vendor, configuration) VALUES (?, ?, ?)
