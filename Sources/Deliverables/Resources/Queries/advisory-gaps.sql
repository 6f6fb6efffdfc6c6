SELECT ecosystem FROM advisory_gap ORDER BY ecosystem
