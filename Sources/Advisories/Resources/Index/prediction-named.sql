SELECT probability, percentile FROM exploit_prediction WHERE name = ?
