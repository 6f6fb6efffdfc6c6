-- The components that decisions name.
SELECT capability, component FROM capability_component ORDER BY capability, place
