DELETE FROM cpe_product WHERE product = ? AND vendor = ? AND configuration = ?
