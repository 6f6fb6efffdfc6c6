-- The means that a treatment names.
SELECT treatment, means FROM treatment_means ORDER BY treatment, place
