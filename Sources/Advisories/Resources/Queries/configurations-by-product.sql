SELECT configuration.record, configuration.body
FROM   cpe_product
JOIN   configuration ON configuration.id = cpe_product.configuration
WHERE  cpe_product.product = ? AND cpe_product.vendor = ?
