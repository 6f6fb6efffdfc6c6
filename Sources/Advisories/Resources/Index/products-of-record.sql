SELECT DISTINCT cpe_product.vendor, cpe_product.product
FROM   cpe_product
JOIN   configuration ON configuration.id = cpe_product.configuration
WHERE  configuration.record = ?
ORDER BY cpe_product.vendor, cpe_product.product
